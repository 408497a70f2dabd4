package org.percola.server.convert;

/// Says in which unit a number is expected.
final class UnitWords {
  private UnitWords() {}

  /// ` in ` and the unit; nothing where it is "1", which is no unit that anybody writes.
  static String in(String unit) {
    return unit.equals("1") ? "" : " in " + unit;
  }
}
