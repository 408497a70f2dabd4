package org.percola.server.cli.input;

import java.util.List;

/// Units as people write them, and the UCUM codes that the service speaks: `mAh/g` and `mA.h/g`.
public final class UnitText {
  private record Spelling(String ucum, String people) {}

  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("A.h", "Ah"),
          new Spelling("W.h", "Wh"),
          new Spelling("cm2", "cm²"),
          new Spelling("cm3", "cm³"),
          new Spelling("Cel", "°C"),
          new Spelling("um", "µm"),
          new Spelling("Ohm", "Ω"));

  private UnitText() {}

  /// The unit as people write it; empty for the number one.
  public static String forPeople(String ucum) {
    String text = ucum.equals("1") ? "" : ucum;
    for (Spelling spelling : SPELLINGS) {
      text = text.replace(spelling.ucum, spelling.people);
    }
    return text;
  }

  /// The UCUM code of a unit in either spelling.
  public static String ucum(String text) {
    String code = text.strip().replace("μ", "µ");
    for (Spelling spelling : SPELLINGS) {
      code = code.replace(spelling.people, spelling.ucum);
    }
    return code;
  }
}
