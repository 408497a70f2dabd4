package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;

/// A `name=value` pair as typed.
public record Assignment(String name, String value) {
  /// Reads `name=value`.
  ///
  /// @param place named in messages
  /// @throws InvalidInput when there is no name, no `=` or no value
  public static Assignment of(String place, String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new InvalidInput(place, text + " (expected: name=value)");
    }
    return new Assignment(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /// Reads every text as `name=value`.
  ///
  /// @param place named in messages
  /// @throws InvalidInput with one fault per text that is not
  public static List<Assignment> all(String place, List<String> texts) {
    List<Assignment> assignments = new ArrayList<>();
    Faults faults = new Faults();
    texts.forEach(text -> faults.collect(() -> assignments.add(of(place, text))));
    faults.refuse();
    return assignments;
  }
}
