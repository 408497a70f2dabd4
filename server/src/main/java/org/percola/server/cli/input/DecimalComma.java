package org.percola.server.cli.input;

import java.util.regex.Pattern;

/// Numbers written with a decimal comma, such as `0,93±0,05`.
final class DecimalComma {
  private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern GROUPED = Pattern.compile(".*\\d\\..*|.*\\d,\\d+,.*");

  private DecimalComma() {}

  /// The same with a decimal point; what may have commas for another reason stays as it is.
  static String point(String text) {
    return GROUPED.matcher(text).matches() ? text : COMMA.matcher(text).replaceAll(".");
  }
}
