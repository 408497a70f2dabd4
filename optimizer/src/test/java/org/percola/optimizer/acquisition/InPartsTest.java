package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Workers;

class InPartsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 128, 129, 500})
  void everyDesignKeepsItsScoreAndItsPlace(int count) {
    List<Design> designs =
        IntStream.range(0, count).mapToObj(i -> Design.empty().with("x", i)).toList();
    ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
    Acquisition whole =
        part -> {
          sizes.add(part.size());
          return part.stream().mapToDouble(design -> design.number("x")).toArray();
        };

    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      assertThat(InParts.of(whole, Workers.helpedBy(pool, 4)).score(designs))
          .isEqualTo(IntStream.range(0, count).asDoubleStream().toArray());
    }
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
    assertThat(sizes).hasSize(Math.ceilDiv(count, InParts.PART));
  }
}
