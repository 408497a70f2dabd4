package org.percola.server.cli.input;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands over a column: `voltage`, or with the unit of its cells `voltage [V]`, `voltage (V)`
/// or `voltage / V`.
///
/// @param unit as it was written, empty where none was or it says that there is none
record ColumnHead(String name, String unit) {
  private static final Pattern WITH_UNIT =
      Pattern.compile("(.*\\S)\\s*(?:\\[([^\\[\\]]+)]|\\(([^()]+)\\)|\\s/\\s*(\\S+))\\s*");

  /// How people write that a number has no unit.
  private static final List<String> NONE = List.of("1", "-", "–");

  /// A head without a unit.
  static ColumnHead plain(String written) {
    return new ColumnHead(written, "");
  }

  /// A head, with the unit that ends it where one does.
  static ColumnHead of(String written) {
    Matcher matcher = WITH_UNIT.matcher(written);
    if (!matcher.matches()) {
      return plain(written);
    }
    String unit =
        matcher.group(2) != null
            ? matcher.group(2)
            : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
    return new ColumnHead(matcher.group(1), NONE.contains(unit.strip()) ? "" : unit.strip());
  }

  /// A cell below it, with the unit where it has none of its own.
  String cell(String text) {
    return unit.isEmpty() || hasUnit(text) ? text : text + " " + unit;
  }

  private static boolean hasUnit(String text) {
    try {
      return !QuantityText.of("", text).unit().isEmpty();
    } catch (InvalidInput _) {
      return true; // no number, and told as it was written
    }
  }
}
