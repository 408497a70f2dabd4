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
    String name = equals < 0 ? "" : text.substring(0, equals).strip();
    String value = text.substring(equals + 1).strip();
    if (name.isEmpty() || value.isEmpty()) {
      throw new InvalidInput(place, text + " (expected: name=value)");
    }
    return new Assignment(name, value);
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
