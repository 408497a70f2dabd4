package org.percola.benchmarks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// References: rows and conditions as counted in the files of the sources, see
/// `further/SOURCE.txt`.
class FurtherPoolsTest {

  @ParameterizedTest
  @CsvSource({
    "alkox, 104, 208",
    "autoam, 100, 100",
    "benzylation, 72, 73",
    "buchwald-a, 792, 792",
    "buchwald-c, 792, 792",
    "colors-bob, 161, 241",
    "colors-n9, 102, 102",
    "dye-lasers, 3458, 3458",
    "fullerenes, 216, 246",
    "halide-films, 94, 139",
    "hplc, 1007, 1386",
    "liquid-dce, 214, 214",
    "liquid-toluene, 221, 221",
    "liquid-water, 365, 374",
    "oer-3496, 2121, 2121",
    "oer-3860, 2120, 2120",
    "perovskite-gaps, 192, 192",
    "photo-pce10, 1020, 1040",
    "photo-wf3, 1020, 1040",
    "redoxmers, 1408, 1408",
    "silver-particles, 164, 3295",
    "snar, 66, 66",
    "suzuki, 247, 247",
    "suzuki-edbo, 3696, 3696",
    "suzuki-i, 74, 89",
    "suzuki-iii, 85, 88"
  })
  void everyRowOfTheSourceIsThereAndReplicatesShareACondition(
      String name, int conditions, int rows) {
    Pool pool = named(name);
    assertThat(pool.size()).isEqualTo(conditions);
    assertThat(pool.replicates().stream().mapToInt(replicates -> replicates.size()).sum())
        .isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "oer-3496, 1e-6",
    "oer-3860, 1e-6",
    "photo-pce10, 1e-6",
    "photo-wf3, 1e-6",
    "halide-films, 0.011"
  })
  void fractionsOfAMixtureAddUp(String name, double tolerance) {
    Pool pool = named(name);
    for (int row = 0; row < pool.size(); row++) {
      double sum = 0;
      for (int column = 0; column < pool.conditions().schema().size(); column++) {
        sum += pool.conditions().value(column, row);
      }
      assertThat(sum).isCloseTo(1, within(tolerance));
    }
  }

  @Test
  void namesAreInOrderAndDifferFromThoseOfTheOtherPools() {
    assertThat(FurtherPools.all())
        .extracting(wanted -> wanted.pool().name())
        .isSorted()
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(Pools.judged().stream().map(Pool::name).toList())
        .doesNotContainAnyElementsOf(Pools.tuning().stream().map(Pool::name).toList());
  }

  private static Pool named(String name) {
    return FurtherPools.all().stream()
        .map(FurtherPools.Wanted::pool)
        .filter(pool -> pool.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
