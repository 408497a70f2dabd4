package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.special.StandardNormal;

class TruncatedNormalTest {

  /// The mean of the quantiles is μ ± σ φ(m)/Φ(m), m the margin: Johnson, Kotz & Balakrishnan,
  /// Continuous Univariate Distributions 1 (1994), eq. 13.134.
  @ParameterizedTest
  @CsvSource({"0,1", "2,1", "-3,0.5", "-8,2", "-29,1", "-31,1", "-1e6,1"})
  void drawsHaveTheMeanOfTheDistribution(double margin, double deviation) {
    for (Bound bound : new Bound[] {Bound.AT_LEAST, Bound.AT_MOST}) {
      double side = bound == Bound.AT_LEAST ? 1 : -1;
      double mean = 5 + side * margin * deviation;
      TruncatedNormal normal = new TruncatedNormal(mean, deviation, 5, bound);
      double sum = 0;
      int cells = 20_000;
      for (int i = 0; i < cells; i++) {
        sum += (normal.atShareBeyond((i + 0.5) / cells) - mean) / cells;
      }
      double expected = side * deviation * StandardNormal.inverseMillsRatio(margin);
      assertThat(sum).isCloseTo(expected, within(1e-3 * deviation));
    }
  }

  @Test
  void noDrawIsOnTheWrongSide() {
    TruncatedNormal far = new TruncatedNormal(-1e12, 1e-3, 0, Bound.AT_LEAST);
    TruncatedNormal inside = new TruncatedNormal(1e12, 1e-3, 0, Bound.AT_LEAST);
    for (double share : new double[] {1e-300, 0.5, 1 - 1e-16}) {
      assertThat(far.atShareBeyond(share)).isNotNegative().isFinite();
      assertThat(inside.atShareBeyond(share)).isCloseTo(1e12, within(1.0));
    }
  }

  /// Φ(-2) = 0.022750131948179209 (Abramowitz & Stegun, table 26.1).
  @Test
  void probabilityIsThatOfTheTail() {
    TruncatedNormal normal = new TruncatedNormal(1, 0.5, 2, Bound.AT_LEAST);
    assertThat(StrictMath.exp(normal.logProbability()))
        .isCloseTo(0.02275013194817921, within(1e-15));
  }
}
