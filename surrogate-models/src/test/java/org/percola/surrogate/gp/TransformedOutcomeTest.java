package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.special.StandardNormal;

class TransformedOutcomeTest {
  private static final RandomKey KEY = RandomKey.ofSeed(8);
  private static final Inputs ELSEWHERE = Problems.randomPoints(40, 77);

  private static GaussianProcessSettings with(
      GaussianProcessSettings settings, OutputTransform transform) {
    return settings.withForm(settings.form().with(transform));
  }

  private static GaussianProcess fit(OutputTransform transform, TrainingData data) {
    return GaussianProcessFitter.of(with(GaussianProcessSettings.constantMean(), transform))
        .fit(data, KEY);
  }

  @ParameterizedTest
  @EnumSource(FixedTransform.class)
  void transformsCanBeUndone(OutputTransform transform) {
    for (double value : new double[] {1e-9, 0.2, 0.5, 0.93}) {
      assertThat(transform.invert(transform.apply(value))).isCloseTo(value, within(1e-15));
      double slope =
          (transform.apply(value * (1 + 1e-6)) - transform.apply(value * (1 - 1e-6)))
              / (2e-6 * value);
      assertThat(transform.slope(value)).isCloseTo(slope, within(1e-6 * slope));
      assertThat(transform.logSlope(value))
          .isCloseTo(StrictMath.log(transform.slope(value)), within(1e-12));
    }
  }

  /// Moments by a fine midpoint rule over quantiles.
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 2, 6})
  void momentsAreThoseOfTheTransformedNormal(double deviation) {
    TransformedNormal fraction = TransformedNormal.of(FixedTransform.LOGIT, 0.7, deviation);
    int cells = 100_000;
    double first = 0;
    double second = 0;
    for (int i = 0; i < cells; i++) {
      double z = StandardNormal.quantile((i + 0.5) / cells);
      double y = FixedTransform.LOGIT.invert(0.7 + deviation * z);
      first += y / cells;
      second += y * y / cells;
    }
    assertThat(fraction.mean()).isCloseTo(first, within(1e-6));
    assertThat(fraction.standardDeviation())
        .isCloseTo(Math.sqrt(second - first * first), within(1e-5));
  }

  /// exp N(0.3, 0.4²): mean exp(0.38), standard deviation that times √(exp(0.16) - 1).
  @Test
  void logNormalMomentsAreExact() {
    TransformedNormal outcome = TransformedNormal.of(FixedTransform.LOG, 0.3, 0.4);
    assertThat(outcome.mean()).isCloseTo(StrictMath.exp(0.38), within(1e-14));
    assertThat(outcome.standardDeviation())
        .isCloseTo(StrictMath.exp(0.38) * Math.sqrt(StrictMath.expm1(0.16)), within(1e-14));
  }

  /// exp of a smooth function over two decades, 10 % noise: the logarithm is the better model, and
  /// its density, in the outcome's own unit, says so.
  @Test
  void logarithmsSuitOutcomesOverDecades() {
    TrainingData data = positive(20);
    GaussianProcess log = fit(FixedTransform.LOG, data);
    GaussianProcess plain = fit(FixedTransform.NONE, data);
    MixturePosterior belief = log.posterior(ELSEWHERE);
    int covered = 0;
    double gain = 0;
    for (int i = 0; i < ELSEWHERE.size(); i++) {
      double truth = decades(ELSEWHERE, i);
      assertThat(belief.quantile(i, 0.001)).isPositive();
      covered += belief.quantile(i, 0.05) < truth && truth < belief.quantile(i, 0.95) ? 1 : 0;
      gain += belief.logDensity(i, truth) - plain.posterior(ELSEWHERE).logDensity(i, truth);
    }
    assertThat(covered).isBetween(32, 40);
    assertThat(gain / 40).isGreaterThan(0.3);
    assertThat(log.report().logMarginalLikelihood())
        .isGreaterThan(plain.report().logMarginalLikelihood() + 3);
  }

  private static double decades(Inputs inputs, int row) {
    return StrictMath.exp(2 * Problems.truth(inputs, row) - 4);
  }

  private static TrainingData positive(int count) {
    Inputs inputs = Problems.randomPoints(count, 31);
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[count];
    double[] errors = new double[count];
    Arrays.fill(errors, Double.NaN);
    for (int i = 0; i < count; i++) {
      values[i] = decades(inputs, i) * StrictMath.exp(0.1 * random.nextGaussian());
    }
    return TrainingData.of(inputs, values, errors);
  }

  @ParameterizedTest
  @EnumSource(
      value = FixedTransform.class,
      names = {"LOG", "LOGIT"})
  void beliefIsOneDistribution(OutputTransform transform) {
    MixturePosterior belief = fit(transform, SeedCells.utilization()).posterior(SeedCells.inputs());
    MixturePosterior noisy =
        belief.withNoise(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
    for (int i = 0; i < 8; i++) {
      double median = noisy.quantile(i, 0.5);
      assertThat(noisy.probabilityAbove(i, median)).isCloseTo(0.5, within(1e-9));
      double slope =
          (noisy.probabilityAbove(i, median - 1e-5) - noisy.probabilityAbove(i, median + 1e-5))
              / 2e-5;
      assertThat(StrictMath.exp(noisy.logDensity(i, median)))
          .isCloseTo(slope, within(1e-4 * slope));
      assertThat(noisy.standardDeviation(i)).isGreaterThan(belief.standardDeviation(i));
      assertThat(noisy.rankedProbabilityScore(i, median)).isBetween(0.0, 0.2);
      assertThat(noisy.probabilityAbove(i, -0.1)).isEqualTo(1);
      assertThat(noisy.logDensity(i, -0.1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void fractionsStayFractions() {
    GaussianProcess fit = fit(FixedTransform.LOGIT, SeedCells.utilization());
    MixturePosterior belief = fit.posterior(SeedCells.inputs());
    JointSamples samples = fit.sample(SeedCells.inputs(), 64, KEY);
    JointSamples.Conditional given = samples.given(SeedCells.inputs());
    for (int i = 0; i < 8; i++) {
      assertThat(belief.quantile(i, 0.999)).isLessThan(1);
      assertThat(samples.value(5, i)).isStrictlyBetween(0.0, 1.0);
      assertThat(given.mean(5, i)).isCloseTo(samples.value(5, i), within(0.02));
      assertThat(given.standardDeviation(5, i)).isLessThan(0.02);
      assertThat(belief.probabilityAbove(i, 1)).isZero();
    }
  }

  /// Physics times (1 + g) is, to first order, the logarithm of physics plus g.
  @Test
  void logarithmOfPhysicsBelievesAboutTheSame() {
    GaussianProcessSettings physics =
        CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema()));
    MixturePosterior plain =
        GaussianProcessFitter.of(physics)
            .fit(SeedCells.utilization(), KEY)
            .posterior(SeedCells.inputs());
    MixturePosterior log =
        GaussianProcessFitter.of(with(physics, FixedTransform.LOG))
            .fit(SeedCells.utilization(), KEY)
            .posterior(SeedCells.inputs());
    for (int i = 0; i < 8; i++) {
      assertThat(log.mean(i)).isCloseTo(plain.mean(i), within(plain.standardDeviation(i)));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FixedTransform.class,
      names = {"LOG", "LOGIT"})
  void valuesOutsideTheDomainAreModelledAsTheyAre(OutputTransform transform) {
    TrainingData data =
        TrainingData.of(
            Problems.randomPoints(3, 1),
            new double[] {0.4, -0.2, 0.5},
            new double[] {0.1, 0.1, 0.1});
    GaussianProcess transformed = fit(transform, data);
    assertThat(transformed.report().messages())
        .anyMatch(text -> text.startsWith("Observation 1: -0.2 has no " + transform));
    assertThat(transformed.posterior(ELSEWHERE).mean(0))
        .isEqualTo(fit(FixedTransform.NONE, data).posterior(ELSEWHERE).mean(0));
  }

  @Test
  void leaveOneOutIsInTheOutcomesUnit() {
    TrainingData data = positive(12);
    GaussianProcess fit = fit(FixedTransform.LOG, data);
    LeaveOneOut left = fit.leftOut();
    for (int k = 0; k < data.size(); k++) {
      assertThat(left.logScore(k))
          .isCloseTo(left.posterior().logDensity(k, data.value(k)), within(1e-9));
      assertThat(left.posterior().quantile(k, 0.5) / data.value(k)).isBetween(0.2, 5.0);
    }
    assertThat(fit.expectedStandardError()).isPositive().isFinite();
    assertThat(fit.priorMean(ELSEWHERE)[0]).isPositive();
  }

  @Test
  void noDataMeansNoTransform() {
    TrainingData none = Problems.smooth(3, 1).rows();
    assertThat(fit(FixedTransform.LOG, none).posterior(ELSEWHERE).mean(0))
        .isEqualTo(fit(FixedTransform.NONE, none).posterior(ELSEWHERE).mean(0));
  }
}
