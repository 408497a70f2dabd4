package org.percola.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.benchmarks.pool.Pool;
import org.percola.benchmarks.pool.Pools;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;

class PoolCaseTest {
  private static final Pool P3HT = Pools.tuning().getFirst();

  @Test
  void noConditionIsBothLearnedFromAndAskedAbout() {
    PoolCase question = new PoolCase(P3HT, 80, 3);
    Set<List<Double>> learned = new HashSet<>(rows(question.training().inputs()));
    assertThat(learned).hasSize(80);
    assertThat(rows(question.heldOut())).hasSize(98).doesNotContainAnyElementsOf(learned);
  }

  @Test
  void theSameSeedAsksTheSameAboutMoreTraining() {
    PoolCase few = new PoolCase(P3HT, 20, 3);
    PoolCase some = new PoolCase(P3HT, 40, 3);
    assertThat(rows(some.heldOut())).isEqualTo(rows(few.heldOut()));
    assertThat(some.heldOutValues()).isEqualTo(few.heldOutValues());
    assertThat(rows(some.training().inputs()).subList(0, 20))
        .isEqualTo(rows(few.training().inputs()));
  }

  @Test
  void anotherSeedAsksSomethingElse() {
    assertThat(rows(new PoolCase(P3HT, 20, 3).heldOut()))
        .isNotEqualTo(rows(new PoolCase(P3HT, 20, 4).heldOut()));
  }

  @Test
  void everyObservationIsAReplicateOfItsCondition() {
    TrainingData training = new PoolCase(P3HT, 80, 5).training();
    List<List<Double>> all = rows(P3HT.conditions());
    for (int i = 0; i < training.size(); i++) {
      int condition = all.indexOf(rows(training.inputs()).get(i));
      assertThat(P3HT.replicates().get(condition)).contains(training.value(i));
    }
  }

  private static List<List<Double>> rows(Inputs inputs) {
    return IntStream.range(0, inputs.size())
        .mapToObj(row ->
            IntStream.range(0, inputs.schema().size())
                .mapToObj(column -> inputs.value(column, row))
                .toList())
        .toList();
  }
}
