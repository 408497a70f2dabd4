package org.percola.server.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTextTest {
  @ParameterizedTest
  @CsvSource({
    "um, µm",
    "mA.h/cm2, mAh/cm²",
    "kOhm.cm, kΩ.cm",
    "Cel, °C",
    "um/h, µm/h",
    "1, ''",
    "the incumbent adds volume to Cellulose, the incumbent adds volume to Cellulose",
    "thickness 25 um at 80 Cel, thickness 25 µm at 80 °C"
  })
  void codesAreSpelledAndWordsLeftAlone(String text, String spelled) {
    assertThat(UnitText.forPeople(text)).isEqualTo(spelled);
  }
}
