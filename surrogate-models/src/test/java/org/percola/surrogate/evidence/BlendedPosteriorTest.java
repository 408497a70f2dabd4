package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.gp.MixturePosterior;
import org.percola.surrogate.special.StandardNormal;

/// A blend of N(1, 0.5²) with weight 0.3 and N(4, 2²) with weight 0.7.
class BlendedPosteriorTest {
  private static final double[] WEIGHTS = {0.3, 0.7};
  private static final double[] MEANS = {1, 4};
  private static final double[] DEVIATIONS = {0.5, 2};

  private static final Posterior BLEND = new BlendedPosterior(List.of(part(0), part(1)), WEIGHTS);

  private static MixturePosterior part(int k) {
    return MixturePosterior.ofOne(new double[] {MEANS[k]}, new double[] {DEVIATIONS[k]});
  }

  private static double below(double value) {
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      sum += WEIGHTS[k] * StandardNormal.cdf((value - MEANS[k]) / DEVIATIONS[k]);
    }
    return sum;
  }

  /// 0.3·1 + 0.7·4; 0.3(0.25 + 2.1²) + 0.7(4 + 0.9²).
  @Test
  void momentsAreThoseOfTheMixture() {
    assertThat(BLEND.mean(0)).isCloseTo(3.1, within(1e-14));
    assertThat(BLEND.standardDeviation(0)).isCloseTo(Math.sqrt(4.765), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.05, 0.3, 0.5, 0.95, 0.999})
  void quantilesInvertTheDistribution(double probability) {
    assertThat(below(BLEND.quantile(0, probability))).isCloseTo(probability, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 1, 2.5, 9})
  void theDensityIsTheWeightedSum(double value) {
    double density = 0;
    for (int k = 0; k < 2; k++) {
      double z = (value - MEANS[k]) / DEVIATIONS[k];
      density += WEIGHTS[k] * StandardNormal.density(z) / DEVIATIONS[k];
    }
    assertThat(BLEND.logDensity(0, value)).isCloseTo(StrictMath.log(density), within(1e-12));
    assertThat(BLEND.probabilityAbove(0, value)).isCloseTo(1 - below(value), within(1e-14));
  }

  /// E|Y - y| - E|Y - Y'| / 2, with E|N(m, s²)| = 2 s φ(m/s) + m (2Φ(m/s) - 1).
  @ParameterizedTest
  @ValueSource(doubles = {-1, 1, 3, 8})
  void theRankedProbabilityScoreIsThatOfTheMixture(double value) {
    double expected = 0;
    for (int k = 0; k < 2; k++) {
      expected += WEIGHTS[k] * absolute(MEANS[k] - value, DEVIATIONS[k]);
      for (int j = 0; j < 2; j++) {
        double both = StrictMath.hypot(DEVIATIONS[k], DEVIATIONS[j]);
        expected -= 0.5 * WEIGHTS[k] * WEIGHTS[j] * absolute(MEANS[k] - MEANS[j], both);
      }
    }
    assertThat(BLEND.rankedProbabilityScore(0, value)).isCloseTo(expected, within(1e-4));
  }

  private static double absolute(double mean, double sd) {
    double u = mean / sd;
    return 2 * sd * StandardNormal.density(u) + mean * (2 * StandardNormal.cdf(u) - 1);
  }

  @Test
  void noiseWidensEveryPart() {
    Posterior noisy = BLEND.withNoise(new double[] {3});
    assertThat(noisy.mean(0)).isEqualTo(BLEND.mean(0));
    assertThat(noisy.standardDeviation(0)).isCloseTo(Math.sqrt(4.765 + 9), within(1e-13));
  }

  @Test
  void partsThatAreCertainAndAgreeAreCertain() {
    MixturePosterior certain = MixturePosterior.ofOne(new double[] {2}, new double[] {0});
    Posterior blend = new BlendedPosterior(List.of(certain, certain), WEIGHTS);
    assertThat(blend.quantile(0, 0.05)).isEqualTo(2);
    assertThat(blend.logDensity(0, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
