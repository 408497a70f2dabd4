package org.percola.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Posterior;

class SampledPosteriorScoreTest {
  private static final int SCENARIOS = 200;

  private static SampledPosterior posterior(double noise) {
    Random random = new Random(11);
    double[] values = random.doubles(SCENARIOS, 250, 330).toArray();
    Arrays.sort(values);
    return SampledPosterior.of(values, noise);
  }

  /// The same belief, scored by the contract's own numerical rules.
  private record Numerical(Posterior belief) implements Posterior {
    @Override
    public int size() {
      return belief.size();
    }

    @Override
    public double mean(int design) {
      return belief.mean(design);
    }

    @Override
    public double standardDeviation(int design) {
      return belief.standardDeviation(design);
    }

    @Override
    public double quantile(int design, double probability) {
      return belief.quantile(design, probability);
    }

    @Override
    public double probabilityAbove(int design, double threshold) {
      return belief.probabilityAbove(design, threshold);
    }

    @Override
    public Posterior withNoise(double[] standardErrors) {
      return new Numerical(belief.withNoise(standardErrors));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {4, 15, 60})
  void scoresAgreeWithTheContractsNumericalRules(double noise) {
    SampledPosterior posterior = posterior(noise);
    Numerical numerical = new Numerical(posterior);
    for (double value : new double[] {240, 260, 302, 345}) {
      assertThat(posterior.rankedProbabilityScore(0, value))
          .isCloseTo(numerical.rankedProbabilityScore(0, value), within(1e-3));
      assertThat(posterior.logDensity(0, value))
          .isCloseTo(numerical.logDensity(0, value), within(1e-3));
    }
  }

  @Test
  void scenariosWithoutNoiseAreScoredByTheirRanks() {
    SampledPosterior posterior = posterior(0);
    assertThat(posterior.rankedProbabilityScore(0, 302))
        .isCloseTo(new Numerical(posterior).rankedProbabilityScore(0, 302), within(1e-2));
  }

  // A certain prediction: Gneiting and Raftery (2007), section 4.2.
  @Test
  void aCertainPredictionScoresItsAbsoluteError() {
    assertThat(SampledPosterior.of(new double[] {300, 300}, 0).rankedProbabilityScore(0, 287))
        .isEqualTo(13);
  }

  // A normal prediction at its mean: σ (√2 - 1) / √π, Gneiting and Raftery (2007), equation 5.
  @Test
  void aNormalPredictionScoresTheKnownFigure() {
    assertThat(SampledPosterior.of(new double[] {300, 300}, 10).rankedProbabilityScore(0, 300))
        .isCloseTo(10 * (Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-12));
  }
}
