package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.special.StandardNormal;

class MixturePosteriorTest {
  private static final MixturePosterior TWO_HUMPS =
      MixturePosterior.of(new double[][] {{-3}, {3}}, new double[][] {{1}, {0.5}}, 1);

  @Test
  void meanAndDeviationAreThoseOfTheMixture() {
    assertThat(TWO_HUMPS.mean(0)).isZero();
    assertThat(TWO_HUMPS.standardDeviation(0))
        .isCloseTo(Math.sqrt(9 + (1 + 0.25) / 2), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.05, 0.3, 0.5, 0.51, 0.95, 1 - 1e-9})
  void quantileUndoesProbability(double probability) {
    double quantile = TWO_HUMPS.quantile(0, probability);
    assertThat(1 - TWO_HUMPS.probabilityAbove(0, quantile)).isCloseTo(probability, within(1e-9));
  }

  /// Half the mass around -3: the median lies in the gap, far from mean ± z·sd of either hump.
  @Test
  void quantilesComeFromTheMixture() {
    assertThat(TWO_HUMPS.quantile(0, 0.25)).isCloseTo(-3, within(1e-2));
    assertThat(TWO_HUMPS.quantile(0, 0.75)).isCloseTo(3, within(1e-2));
  }

  @Test
  void certainDrawsHaveQuantiles() {
    MixturePosterior certain =
        MixturePosterior.of(new double[][] {{1}, {2}, {3}}, new double[][] {{0}, {0}, {0}}, 1);
    assertThat(certain.quantile(0, 0.5)).isCloseTo(2, within(1e-9));
    assertThat(certain.probabilityAbove(0, 2.5)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(MixturePosterior.ofOne(new double[] {7}, new double[] {0}).quantile(0, 0.9))
        .isEqualTo(7);
  }

  @Test
  void noiseWidensEveryDraw() {
    Posterior noisy = TWO_HUMPS.withNoise(new double[] {2});
    assertThat(noisy.standardDeviation(0))
        .isCloseTo(Math.sqrt(9 + (1 + 0.25) / 2 + 4), within(1e-14));
  }

  /// For N(0, 1) and value 0 the score is 2φ(0) - 1/√π = 0.2336949772551091 (Gneiting & Raftery,
  /// JASA 102 (2007) 359–378, eq. 21).
  @Test
  void rankedProbabilityScoreOfTheStandardNormal() {
    MixturePosterior standard = MixturePosterior.ofOne(new double[] {0}, new double[] {1});
    assertThat(standard.rankedProbabilityScore(0, 0)).isCloseTo(0.2336949772551091, within(1e-15));
  }

  @Test
  void closedFormsAgreeWithTheNumericalOnesOfTheContract() {
    Posterior numerical = new OnlyProbabilities(TWO_HUMPS);
    for (double value : new double[] {-4, 0.2, 3.1}) {
      assertThat(TWO_HUMPS.logDensity(0, value))
          .isCloseTo(numerical.logDensity(0, value), within(1e-6));
      assertThat(TWO_HUMPS.rankedProbabilityScore(0, value))
          .isCloseTo(numerical.rankedProbabilityScore(0, value), within(1e-4));
    }
  }

  /// Weights 1/4 and 3/4 are the same as one draw and the other three times.
  @Test
  void weightsCountDrawsMoreThanOnce() {
    MixturePosterior weighted =
        MixturePosterior.weighted(
            new double[][] {{-3}, {3}},
            new double[][] {{1}, {0.5}},
            new double[][] {{0.25}, {0.75}},
            1);
    MixturePosterior repeated =
        MixturePosterior.of(
            new double[][] {{-3}, {3}, {3}, {3}}, new double[][] {{1}, {0.5}, {0.5}, {0.5}}, 1);
    assertThat(weighted.mean(0)).isCloseTo(1.5, within(1e-14));
    assertThat(weighted.standardDeviation(0))
        .isCloseTo(repeated.standardDeviation(0), within(1e-14));
    for (double value : new double[] {-3.2, 0.1, 2.9}) {
      assertThat(weighted.probabilityAbove(0, value))
          .isCloseTo(repeated.probabilityAbove(0, value), within(1e-14));
      assertThat(weighted.logDensity(0, value))
          .isCloseTo(repeated.logDensity(0, value), within(1e-13));
      assertThat(weighted.rankedProbabilityScore(0, value))
          .isCloseTo(repeated.rankedProbabilityScore(0, value), within(1e-13));
    }
    assertThat(weighted.quantile(0, 0.3)).isCloseTo(repeated.quantile(0, 0.3), within(1e-9));
    assertThat(weighted.withNoise(new double[] {2}).standardDeviation(0))
        .isCloseTo(repeated.withNoise(new double[] {2}).standardDeviation(0), within(1e-14));
  }

  @Test
  void aDrawOfNoWeightCountsForNothing() {
    MixturePosterior weighted =
        MixturePosterior.weighted(
            new double[][] {{-3}, {3}}, new double[][] {{1}, {1}}, new double[][] {{0}, {1}}, 1);
    assertThat(weighted.logDensity(0, 3)).isCloseTo(StandardNormal.logDensity(0), within(1e-15));
    assertThat(weighted.quantile(0, 0.5)).isCloseTo(3, within(1e-9));
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> TWO_HUMPS.quantile(0, 1))
        .hasMessageContaining("probability: 1.0 (expected: between 0 and 1)");
  }

  /// A posterior that has nothing but the required methods.
  private record OnlyProbabilities(Posterior inner) implements Posterior {
    @Override
    public int size() {
      return inner.size();
    }

    @Override
    public double mean(int design) {
      return inner.mean(design);
    }

    @Override
    public double standardDeviation(int design) {
      return inner.standardDeviation(design);
    }

    @Override
    public double quantile(int design, double probability) {
      return inner.quantile(design, probability);
    }

    @Override
    public double probabilityAbove(int design, double threshold) {
      return inner.probabilityAbove(design, threshold);
    }

    @Override
    public Posterior withNoise(double[] standardErrors) {
      return new OnlyProbabilities(inner.withNoise(standardErrors));
    }
  }
}
