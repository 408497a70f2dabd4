package org.percola.benchmarks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// References: row and condition counts that the sources state, see each `SOURCE.txt`.
class PoolsTest {

  @ParameterizedTest
  @CsvSource({
    "p3ht-cnt, 178, 233",
    "electrochem, 30, 30",
    "arylation-yield, 1728, 1728",
    "arylation-cost, 1728, 1728",
    "crossed-barrel, 600, 1800",
    "calisol-carbonates, 811, 812",
    "lipids-loading, 768, 768",
    "lipids-efficiency, 768, 768",
    "lipids-diameter, 768, 768"
  })
  void everyRowOfTheSourceIsThereAndReplicatesShareACondition(
      String name, int conditions, int rows) {
    Pool pool = named(name);
    assertThat(pool.size()).isEqualTo(conditions);
    assertThat(pool.replicates().stream().mapToInt(List::size).sum()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({"p3ht-cnt, P3HT D1 D2 D6 D8, 100, 0.12", "calisol-carbonates, EC PC DEC EA, 1, 1e-6"})
  void fractionsOfAMixtureAddUp(String name, String fractions, double total, double tolerance) {
    Pool pool = named(name);
    for (int row = 0; row < pool.size(); row++) {
      double sum = 0;
      for (String fraction : fractions.split(" ", -1)) {
        sum += pool.conditions().value(pool.conditions().schema().indexOf(fraction), row);
      }
      assertThat(sum).isCloseTo(total, within(tolerance));
    }
  }

  @Test
  void spreadIsTheDeviationOfMeansOfReplicates() {
    Pool barrel = named("crossed-barrel");
    double[] means = new double[barrel.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = barrel.replicates().get(i).stream().mapToDouble(y -> y).sum() / 3;
    }
    double level = Arrays.stream(means).average().orElseThrow();
    double square = Arrays.stream(means).map(mean -> (mean - level) * (mean - level)).sum();
    assertThat(barrel.spread()).isCloseTo(Math.sqrt(square / 599), within(1e-9));
  }

  private static Pool named(String name) {
    return Stream.concat(Pools.tuning().stream(), Pools.judged().stream())
        .filter(pool -> pool.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
