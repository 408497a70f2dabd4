package org.percola.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.benchmarks.pool.Pool;
import org.percola.benchmarks.pool.Pools;

class PairedDifferenceTest {
  private static final Pool POOL = Pools.tuning().getFirst();

  @Test
  void aConstantDifferenceIsKnownExactly() {
    PairedDifference difference = difference(seed -> seed + 0.25, seed -> seed);
    assertThat(difference.mean()).isCloseTo(0.25, within(1e-12));
    assertThat(difference.lower()).isCloseTo(0.25, within(1e-12));
    assertThat(difference.upper()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void intervalOfAlternatingDifferencesIsThatOfAFairCoin() {
    // The mean of 100 tosses of ±1 has a standard error of 0.1: 90 % within 0.164.
    PairedDifference difference = difference(seed -> seed % 2 == 0 ? 1 : -1, _ -> 0);
    assertThat(difference.mean()).isZero();
    assertThat(difference.lower()).isCloseTo(-0.164, within(0.03));
    assertThat(difference.upper()).isCloseTo(0.164, within(0.03));
  }

  private static PairedDifference difference(
      IntToDoubleFunction contender, IntToDoubleFunction rival) {
    return PairedDifference.of(scores(contender), scores(rival), Score::logScore);
  }

  private static List<Score> scores(IntToDoubleFunction logScore) {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(seed ->
            new Score(
                new PoolCase(POOL, 20, seed),
                "some",
                0,
                logScore.applyAsDouble(seed),
                0,
                0,
                0,
                0,
                0,
                0))
        .toList();
  }
}
