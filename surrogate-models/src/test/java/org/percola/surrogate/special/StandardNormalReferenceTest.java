package org.percola.surrogate.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Against mpmath in 60 digits; `reference.py` beside the values prints them.
class StandardNormalReferenceTest {
  private static final double RELATIVE = 1e-13;
  private static final double ABSOLUTE = 1e-15;

  @ParameterizedTest
  @CsvFileSource(resources = "reference.csv", numLinesToSkip = 1)
  void agreesWithReferenceValues(String function, double x, double expected) {
    double value =
        switch (function) {
          case "logExpectedImprovement" -> StandardNormal.logExpectedImprovement(x);
          case "logCdf" -> StandardNormal.logCdf(x);
          case "quantile" -> StandardNormal.quantile(x);
          default -> throw new IllegalArgumentException(function);
        };
    assertThat(value)
        .isCloseTo(expected, within(Math.max(RELATIVE * Math.abs(expected), ABSOLUTE)));
  }
}
