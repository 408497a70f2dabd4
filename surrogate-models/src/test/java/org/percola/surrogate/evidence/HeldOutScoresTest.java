package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Treatment;

class HeldOutScoresTest {
  private static final RandomKey KEY = RandomKey.ofSeed(3);

  private static final GaussianProcessFitter MOST_PROBABLE =
      GaussianProcessFitter.of(
          GaussianProcessSettings.constantMean().withTreatment(Treatment.FITTED, Treatment.FITTED));

  private static final TrainingData CELLS = SeedCells.utilization();

  @Test
  void fewObservationsAreLeftOutOneAtATime() {
    double[] refitted =
        CrossValidation.leaveOneOut(MOST_PROBABLE, CELLS, KEY).predictions().stream()
            .mapToDouble(HeldOut::logDensity)
            .toArray();
    assertThat(HeldOutScores.of(MOST_PROBABLE, CELLS, KEY)).containsExactly(refitted);
  }

  @Test
  void manyObservationsAreLeftOutInSixteenParts() {
    TrainingData many = CELLS.rows(IntStream.range(0, 40).map(i -> i % 8).toArray());
    List<Integer> sizes = new ArrayList<>();
    SurrogateFitter counting =
        (data, key) -> {
          sizes.add(data.size());
          return MOST_PROBABLE.fit(data, key);
        };
    double[] scores = HeldOutScores.of(counting, many, KEY);
    assertThat(scores).hasSize(40).doesNotContain(Double.NaN);
    assertThat(sizes).hasSize(16).allMatch(size -> size == 37 || size == 38);
  }

  @Test
  void aBoundIsScoredByTheChanceToBeOnItsSide() {
    double[] above = HeldOutScores.of(MOST_PROBABLE, bounded(Bound.AT_LEAST), KEY);
    double[] below = HeldOutScores.of(MOST_PROBABLE, bounded(Bound.AT_MOST), KEY);
    assertThat(Math.exp(above[2]) + Math.exp(below[2])).isCloseTo(1, within(1e-9));
  }

  @Test
  void aBoundThatWasHeldToBeImpossibleCountsAgainstWhoeverHeldIt() {
    double[] values = {0.5, 0.5001, 0.4999, 0.5002, 1e6};
    double[] errors = new double[values.length];
    Arrays.fill(errors, 1e-4);
    Bound[] bounds = {Bound.NONE, Bound.NONE, Bound.NONE, Bound.NONE, Bound.AT_LEAST};
    TrainingData data =
        TrainingData.of(CELLS.rows(0, 1, 2, 3, 4).inputs(), values, errors).withBounds(bounds);
    assertThat(HeldOutScores.of(MOST_PROBABLE, data, KEY)[4]).isFinite().isLessThan(-100);
  }

  private static TrainingData bounded(Bound bound) {
    Bound[] bounds = new Bound[CELLS.size()];
    Arrays.fill(bounds, Bound.NONE);
    bounds[2] = bound;
    return CELLS.withBounds(bounds);
  }
}
