package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;
import org.percola.v1.Parameter.Scale;

class SettingTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.3417829381, 0, 1, 0.3418",
    "0.3417829381, 0.2, 0.6, 0.3418",
    "0.03000000412, 0, 0.05, 0.03",
    "141.28471, 20, 250, 141.3",
    "3417.829381, 1000, 6000, 3418",
    "34178.29381, 0, 90000, 34178",
    "-3.417829381, -5, 5, -3.418"
  })
  void withoutAResolutionTheRangeSaysHowManyDigits(
      double value, double lower, double upper, String text) {
    assertThat(text(value, continuous(lower, upper, 0))).isEqualTo(text);
  }

  @Test
  void aSmallPartOfALargeRangeKeepsThreeDigits() {
    assertThat(text(0.0003417829381, continuous(0, 1, 0))).isEqualTo("0.000342");
  }

  @Test
  void onALogarithmicScaleItsOwnSizeDoes() {
    Parameter.Builder parameter = continuous(1e-6, 1, 0);
    parameter.getContinuousBuilder().setScale(Scale.SCALE_LOGARITHMIC);
    assertThat(text(3.417829381e-5, parameter)).isEqualTo("0.00003418");
  }

  @Test
  void whatHasAResolutionOrWasTypedIsPrintedWhole() {
    assertThat(text(0.12345, continuous(0, 1, 0))).isEqualTo("0.12345");
    assertThat(text(0.12345678, continuous(0, 1, 1e-8))).isEqualTo("0.12345678");
  }

  private static Parameter.Builder continuous(double lower, double upper, double resolution) {
    Parameter.Builder parameter = Parameter.newBuilder().setName("x");
    parameter.getContinuousBuilder().setLower(lower).setUpper(upper).setResolution(resolution);
    return parameter;
  }

  private static @Nullable String text(double value, Parameter.Builder parameter) {
    return SettingText.of(parameter.build(), DesignValue.newBuilder().setNumber(value).build());
  }
}
