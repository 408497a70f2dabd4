package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Scale;

class SettingWordsTest {

  // The same as in tables of suggestions.
  @ParameterizedTest
  @CsvSource({
    "0, 1, LINEAR, 0, 0.28468912734, 0.2847",
    "0, 1, LINEAR, 0, 0.00012345678, 0.000123",
    "20, 300, LINEAR, 0, 181.23456789, 181.2",
    "100, 101, LINEAR, 0, 100.28468912, 100.2847",
    "0.001, 10, LOGARITHMIC, 0, 0.0012345678, 0.001235",
    "0, 1, LINEAR, 0, 0.123456, 0.123456",
    "0, 1, LINEAR, 0.0000001, 0.1234567, 0.1234567",
  })
  void settingsHaveTheDigitsThatCanBeWeighedOut(
      double lower, double upper, Scale scale, double resolution, double value, String text) {
    Parameter parameter = new Parameter.Continuous("x", "1", lower, upper, scale, resolution, null);

    assertThat(SettingWords.of(parameter, new DesignValue.Numeric(value))).isEqualTo(text);
  }

  @Test
  void labelsAreWrittenAsTheyAre() {
    Parameter route = new Parameter.Categorical("route", java.util.List.of("dry", "wet"), null);

    assertThat(SettingWords.of(route, new DesignValue.Label("dry"))).isEqualTo("dry");
  }
}
