package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.special.StandardNormal;

class FeasibilityTest {
  private static final RandomKey KEY = RandomKey.ofSeed(2);
  private static final FeasibilityFitter FITTER = FeasibilityFitter.standard();
  private static final Inputs CORNERS =
      Problems.points(new double[] {0.05, 0.95, 0.05}, new double[] {0.05, 0.95, 0.95});

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50})
  void withoutFailuresEverythingIsFeasible(int tries) {
    boolean[] succeeded = new boolean[tries];
    java.util.Arrays.fill(succeeded, true);
    Feasibility belief = FITTER.fit(Problems.randomPoints(tries, 1), succeeded, KEY);
    assertThat(belief.probability(CORNERS)).containsOnly((tries + 19.0) / (tries + 20.0));
    assertThat(belief.logProbability(CORNERS)[0])
        .isCloseTo(StrictMath.log((tries + 19.0) / (tries + 20.0)), within(1e-15));
    assertThat(belief.report().observations()).isEqualTo(tries);
  }

  @Test
  void failuresInOneCornerSpareTheOthers() {
    Inputs designs = Problems.randomPoints(40, 8);
    boolean[] succeeded = new boolean[40];
    for (int i = 0; i < 40; i++) {
      succeeded[i] = designs.value(0, i) + designs.value(1, i) > 0.7;
    }
    double[] probability = FITTER.fit(designs, succeeded, KEY).probability(CORNERS);
    assertThat(probability[0]).isLessThan(0.1);
    assertThat(probability[1]).isGreaterThan(0.9);
    assertThat(probability[2]).isGreaterThan(0.7);
  }

  /// Every solvent cell of the seed fails, every dry one succeeds.
  @Test
  void failuresOfOneLabelSpareTheOther() {
    Inputs designs = SeedCells.inputs();
    boolean[] succeeded = new boolean[designs.size()];
    for (int i = 0; i < succeeded.length; i++) {
      succeeded[i] = designs.value(0, i) == 0;
    }
    double[] probability = FITTER.fit(designs, succeeded, KEY).probability(designs);
    for (int i = 0; i < succeeded.length; i++) {
      assertThat(probability[i]).isBetween(succeeded[i] ? 0.6 : 0.0, succeeded[i] ? 1.0 : 0.5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void whenAllFailedLittleHopeIsLeftButSome(int tries) {
    Feasibility belief = FITTER.fit(Problems.randomPoints(tries, 1), new boolean[tries], KEY);
    for (double probability : belief.probability(CORNERS)) {
      assertThat(probability).isBetween(1e-4, 0.7);
    }
  }

  /// Success has probability Φ(8 (distance from a point - 0.35)); 12 campaigns of 30 tries.
  @Test
  void probabilitiesAreCalibratedAndBeatTheRate() {
    double[] predicted = new double[3];
    double[] happened = new double[3];
    int[] count = new int[3];
    double score = 0;
    for (int world = 0; world < 12; world++) {
      SplittableRandom random = new SplittableRandom(world);
      double x = random.nextDouble();
      double y = random.nextDouble();
      Inputs tried = Problems.randomPoints(30, 100 + world);
      boolean[] succeeded = new boolean[30];
      int successes = 0;
      for (int i = 0; i < 30; i++) {
        succeeded[i] = random.nextDouble() < truth(tried, i, x, y);
        successes += succeeded[i] ? 1 : 0;
      }
      Inputs next = Problems.randomPoints(100, 1000 + world);
      double[] probability = FITTER.fit(tried, succeeded, KEY.child(world)).probability(next);
      double rate = (successes + 1) / 32.0;
      for (int i = 0; i < 100; i++) {
        double truth = truth(next, i, x, y);
        int bin = (int) Math.min(2, 3 * probability[i]);
        predicted[bin] += probability[i];
        happened[bin] += truth;
        count[bin]++;
        score += truth * StrictMath.log(probability[i] / rate);
        score += (1 - truth) * StrictMath.log((1 - probability[i]) / (1 - rate));
      }
    }
    for (int bin = 0; bin < 3; bin++) {
      assertThat(predicted[bin] / count[bin]).isCloseTo(happened[bin] / count[bin], within(0.1));
    }
    assertThat(score / 1200).isGreaterThan(0.1);
  }

  private static double truth(Inputs inputs, int row, double x, double y) {
    double distance = StrictMath.hypot(inputs.value(0, row) - x, inputs.value(1, row) - y);
    return StandardNormal.cdf(8 * (distance - 0.35));
  }

  @Test
  void sameTriesGiveTheSameBits() {
    Inputs designs = Problems.randomPoints(12, 4);
    boolean[] succeeded = new boolean[12];
    succeeded[3] = true;
    assertThat(FITTER.fit(designs, succeeded, KEY).probability(CORNERS))
        .isEqualTo(FITTER.fit(designs, succeeded, KEY).probability(CORNERS));
  }

  @Test
  void refusesTriesWithoutResults() {
    assertThatThrownBy(() -> FITTER.fit(CORNERS, new boolean[2], KEY))
        .hasMessageContaining("successes: 2 (expected: one per design, 3)");
  }
}
