package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.RandomKey;

final class CurveTest {

  @Test
  void theAreaIsTheMeanOverTheStepsAfterTheStart() {
    Curve curve =
        Curve.of("a", List.of(step(1, 0, 90), step(1, 1, 4), step(1, 2, 2)), Step::regret);
    assertThat(curve.area(1, 2)).isCloseTo(3, within(1e-12));
  }

  @Test
  void onlySeedsThatCameAsFarAreShared() {
    Curve far = Curve.of("a", List.of(step(1, 0, 1), step(1, 1, 1), step(2, 0, 1)), Step::regret);
    Curve near = Curve.of("b", List.of(step(1, 0, 1), step(2, 0, 1), step(3, 0, 1)), Step::regret);
    assertThat(far.shared(near, 0)).containsExactly(1L, 2L);
    assertThat(far.shared(near, 1)).isEmpty();
    assertThat(near.after(0)).hasSize(3);
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    assertThat(Curve.median(new double[] {9, 1, 3, 2})).isEqualTo(2.5);
    assertThat(Curve.median(new double[0])).isNaN();
  }

  /// 90 % intervals of the median of 25 normal numbers must hold the true median about that often.
  @Test
  void intervalsHoldTheTruthAboutNineTimesInTen() {
    int held = 0;
    for (int world = 0; world < 60; world++) {
      RandomGenerator random = RandomKey.ofSeed(world).generator();
      double[] values = random.doubles(25).map(_ -> random.nextGaussian()).toArray();
      Interval interval = Interval.ofMedian(values);
      held += interval.lower() <= 0 && 0 <= interval.upper() ? 1 : 0;
    }
    assertThat(held).isBetween(47, 59);
  }

  @Test
  void numbersKeepThreeDigits() {
    assertThat(Interval.number(12345)).isEqualTo("12345");
    assertThat(Interval.number(0.01234)).isEqualTo("0.012");
    assertThat(Interval.number(0.0000123)).isEqualTo("1.2e-05");
    assertThat(Interval.number(0)).isEqualTo("0.000");
  }

  private static Step step(long seed, int step, double regret) {
    return new Step(seed, step, null, "", null, regret, null, regret, 0);
  }
}
