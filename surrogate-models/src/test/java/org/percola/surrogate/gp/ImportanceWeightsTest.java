package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.RandomKey;

class ImportanceWeightsTest {
  private static final RandomKey KEY = RandomKey.ofSeed(4);

  private static double[] logPareto(int count, double shape) {
    RandomGenerator random = KEY.generator();
    double[] logs = new double[count];
    for (int i = 0; i < count; i++) {
      logs[i] = -shape * StrictMath.log(StandardNormals.uniform(random));
    }
    return logs;
  }

  /// U^(-k) has a Pareto tail of shape k.
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.9})
  void findsTheShapeOfTheTail(double shape) {
    ImportanceWeights found = ImportanceWeights.of(logPareto(4000, shape));
    assertThat(found.tailShape()).isCloseTo(shape, within(0.15));
    assertThat(Arrays.stream(found.weights()).sum()).isCloseTo(1, within(1e-12));
  }

  /// Draws of N(0, 1) made into N(0.8, 1): their mean must be 0.8.
  @Test
  void turnsDrawsIntoThoseOfAnotherDistribution() {
    RandomGenerator random = KEY.generator();
    double[] draws = StandardNormals.fill(random, 4000);
    double[] logs = Arrays.stream(draws).map(x -> 0.8 * x).toArray();
    double[] weights = ImportanceWeights.of(logs).weights();
    double mean = 0;
    for (int i = 0; i < draws.length; i++) {
      mean += weights[i] * draws[i];
    }
    assertThat(mean).isCloseTo(0.8, within(0.08));
  }

  @Test
  void smoothingTamesTheLargestWeight() {
    double[] logs = logPareto(200, 0.3);
    logs[17] = 8;
    double largest = Arrays.stream(logs).map(StrictMath::exp).sum();
    assertThat(ImportanceWeights.of(logs).weights()[17])
        .isLessThan(0.9 * StrictMath.exp(8) / largest);
  }

  @Test
  void fewOrEqualDrawsAreLeftAsTheyAre() {
    assertThat(ImportanceWeights.of(new double[] {0, StrictMath.log(3)}).weights())
        .containsExactly(new double[] {0.25, 0.75}, within(1e-15));
    assertThat(ImportanceWeights.of(new double[64]).tailShape())
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(ImportanceWeights.of(new double[] {-700, -9000}).weights()).containsExactly(1, 0);
  }

  /// min(0.7, 1 - 1 / log₁₀ S): 0.5 for 100 draws, 0.7 from 2200 on.
  @Test
  void moreDrawsBearHeavierTails() {
    assertThat(ImportanceWeights.limit(100)).isCloseTo(0.5, within(1e-15));
    assertThat(ImportanceWeights.limit(5000)).isEqualTo(0.7);
  }
}
