package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;

class HeavyTailsTest {
  private static final RandomKey KEY = RandomKey.ofSeed(6);
  private static final int OUTLIER = 7;

  /// Student's t with 4 degrees of freedom: f(x) = 3/8 (1 + x²/4)^(-5/2).
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1, 3, 8, 20})
  void noiseIsStudentsT(double x) {
    double density = 0.375 * StrictMath.pow(1 + x * x / 4, -2.5) / 0.2;
    assertThat(StrictMath.exp(HeavyTails.logDensity(0.2 * x, 0, 0.04)))
        .isCloseTo(density, within(2e-3 * density));
  }

  /// Where others know the outcome exactly, λ | r ~ Gamma(5/2, (4 + r²)/2) with mean 5 / (4 + r²).
  @ParameterizedTest
  @CsvSource({"0", "1", "5", "1e3", "1e6"})
  void precisionFallsWithTheSquareOfTheDeviation(double r) {
    double expected = 5 / (4 + r * r);
    assertThat(HeavyTails.expectedPrecision(0.2 * r, 1e-20, 0.04))
        .isCloseTo(expected, within(0.01 * expected));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 3, 50})
  void movesAverageToTheExpectedPrecision(double deviation) {
    RandomGenerator random = KEY.generator();
    double precision = 1;
    double sum = 0;
    int moves = 40_000;
    for (int k = 0; k < moves; k++) {
      precision = HeavyTails.move(precision, deviation, 0.5, 1, random);
      sum += precision / moves;
    }
    double expected = HeavyTails.expectedPrecision(deviation, 0.5, 1);
    assertThat(sum).isCloseTo(expected, within(0.05 * expected));
  }

  /// One of 15 values is off by 100 standard errors; whether errors are stated or learned.
  @ParameterizedTest
  @EnumSource(
      value = Treatment.class,
      names = {"FITTED", "SAMPLED"})
  void oneWildValueSpoilsNormalNoiseOnly(Treatment treatment) {
    for (double error : new double[] {0.05, Double.NaN}) {
      TrainingData spoiled = data(error, 5);
      GaussianProcess heavy = heavy(treatment).fit(spoiled, KEY);
      assertThat(rootMeanSquareError(heavy)).isLessThan(0.2);
      assertThat(rootMeanSquareError(normal(treatment).fit(spoiled, KEY))).isGreaterThan(0.5);
      assertThat(heavy.report().messages())
          .anyMatch(text -> text.startsWith("Observation 7 lies far from what the others say"));
    }
  }

  @Test
  void withoutOutliersCautionCostsLittle() {
    double cost = 0;
    for (int world = 0; world < 4; world++) {
      TrainingData data = Problems.smooth(15, 1).rows(rows(15, world));
      cost += score(normal(Treatment.SAMPLED).fit(data, KEY), data) / 4;
      cost -= score(heavy(Treatment.SAMPLED).fit(data, KEY), data) / 4;
    }
    assertThat(cost).isLessThan(0.1);
  }

  private static int[] rows(int count, int without) {
    return java.util.stream.IntStream.range(0, count).filter(i -> i != without).toArray();
  }

  private static double score(GaussianProcess fit, TrainingData data) {
    LeaveOneOut left = fit.leftOut();
    double sum = 0;
    for (int k = 0; k < data.size(); k++) {
      sum += left.logScore(k) / data.size();
    }
    return sum;
  }

  private static GaussianProcessFitter normal(Treatment treatment) {
    return GaussianProcessFitter.of(
        GaussianProcessSettings.constantMean().withTreatment(treatment, treatment));
  }

  private static GaussianProcessFitter heavy(Treatment treatment) {
    return GaussianProcessFitter.of(
        normal(treatment)
            .settings()
            .withForm(ModelForm.PLAIN.with(ModelForm.Residuals.HEAVY_TAILED)));
  }

  private static TrainingData data(double error, double wild) {
    Inputs inputs = Problems.randomPoints(15, 500);
    SplittableRandom random = new SplittableRandom(1);
    double[] values = new double[15];
    double[] errors = new double[15];
    Arrays.fill(errors, error);
    for (int i = 0; i < 15; i++) {
      values[i] = Problems.truth(inputs, i) + 0.05 * random.nextGaussian();
    }
    values[OUTLIER] += wild;
    return TrainingData.of(inputs, values, errors);
  }

  private static double rootMeanSquareError(GaussianProcess fit) {
    Inputs elsewhere = Problems.randomPoints(50, 900);
    MixturePosterior belief = fit.posterior(elsewhere);
    double sum = 0;
    for (int i = 0; i < 50; i++) {
      double error = belief.mean(i) - Problems.truth(elsewhere, i);
      sum += error * error / 50;
    }
    return Math.sqrt(sum);
  }
}
