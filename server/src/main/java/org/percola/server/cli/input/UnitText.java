package org.percola.server.cli.input;

import java.util.List;
import java.util.regex.Pattern;

/// Units as people write them, and the UCUM codes that the service speaks: `mAh/g` and `mA.h/g`.
public final class UnitText {
  /// @param whole where the code stands for itself, and is not part of a word of a sentence
  private record Spelling(String ucum, String people, Pattern whole) {
    Spelling(String ucum, String people) {
      this(ucum, people, Pattern.compile(Pattern.quote(ucum) + "(?!\\p{L})"));
    }

    /// A code that no letter comes before either.
    static Spelling alone(String ucum, String people) {
      Pattern whole = Pattern.compile("(?<!\\p{L})" + Pattern.quote(ucum) + "(?!\\p{L})");
      return new Spelling(ucum, people, whole);
    }
  }

  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("A.h", "Ah"),
          new Spelling("W.h", "Wh"),
          new Spelling("cm2", "cm²"),
          new Spelling("cm3", "cm³"),
          new Spelling("Cel", "°C"),
          Spelling.alone("um", "µm"),
          new Spelling("Ohm", "Ω"));

  private UnitText() {}

  /// A unit, or a sentence with units, as people write it; empty for the number one.
  public static String forPeople(String ucum) {
    String text = ucum.equals("1") ? "" : ucum;
    for (Spelling spelling : SPELLINGS) {
      text = spelling.whole.matcher(text).replaceAll(spelling.people);
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
