package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

final class FeasibleSpacePropertyTest {
  private static final int SPACES = 300;
  private static final int PLACES = 20;

  static LongStream seeds() {
    return LongStream.range(0, SPACES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRepairedDesignMayBeMade(long seed) {
    RandomSpaces drawn = RandomSpaces.ofSeed(seed);
    FeasibleSpace feasible = feasible(drawn, seed);
    RandomGenerator random = RandomKey.ofSeed(seed).child("places").generator();
    for (int place = 0; place < PLACES; place++) {
      double[] unit = random.doubles(feasible.encoding().dimension()).toArray();
      Design repaired = feasible.repair(unit);
      if (repaired != null) {
        assertMayBeMade(drawn.space(), feasible, repaired);
        assertThat(feasible.repair(feasible.encoding().toUnit(repaired)))
            .as("repairing twice changes nothing")
            .isEqualTo(repaired);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySampleMayBeMade(long seed) {
    RandomSpaces drawn = RandomSpaces.ofSeed(seed);
    FeasibleSpace feasible = feasible(drawn, seed);
    RandomGenerator random = RandomKey.ofSeed(seed).child("samples").generator();
    for (int draw = 0; draw < PLACES; draw++) {
      Design sample = Objects.requireNonNull(feasible.sample(random), "no sample");
      assertMayBeMade(drawn.space(), feasible, sample);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverAGoodDesignHasCanBeFixed(long seed) {
    RandomSpaces drawn = RandomSpaces.ofSeed(seed);
    RandomGenerator random = RandomKey.ofSeed(seed).child("fixed").generator();
    Design good = Objects.requireNonNull(feasible(drawn, seed).sample(random), "no sample");
    Map<String, DesignValue> fixed = new HashMap<>();
    good.values().entrySet().stream()
        .filter(entry -> random.nextInt(3) == 0)
        .forEach(entry -> fixed.put(entry.getKey(), entry.getValue()));
    FeasibleSpace held =
        FeasibleSpace.of(drawn.space(), drawn.constraints(), fixed, RandomKey.ofSeed(seed));
    assertThat(held.feasible(good)).isTrue();
    Design sample = Objects.requireNonNull(held.sample(random), "no sample");
    assertMayBeMade(drawn.space(), held, sample);
    assertThat(sample.values()).containsAllEntriesOf(fixed);
  }

  @Test
  void repairSeldomGivesUp() {
    int asked = 0;
    int found = 0;
    for (long seed = 0; seed < SPACES; seed++) {
      FeasibleSpace feasible = feasible(RandomSpaces.ofSeed(seed), seed);
      RandomGenerator random = RandomKey.ofSeed(seed).child("places").generator();
      for (int place = 0; place < PLACES; place++) {
        asked++;
        if (feasible.repair(random.doubles(feasible.encoding().dimension()).toArray()) != null) {
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(asked * 99 / 100);
  }

  private static FeasibleSpace feasible(RandomSpaces drawn, long seed) {
    return FeasibleSpace.of(
        drawn.space(), drawn.constraints(), Map.of(), RandomKey.ofSeed(seed).child("physics"));
  }

  private static void assertMayBeMade(DesignSpace space, FeasibleSpace feasible, Design design) {
    assertThat(feasible.feasible(design)).as("%s", design).isTrue();
    assertThat(feasible.assess(design)).allMatch(Assessment::satisfied);
    assertThat(design.values().keySet())
        .isEqualTo(
            new LinkedHashSet<>(space.active(design).stream().map(Parameter::name).toList()));
    for (Parameter parameter : space.active(design)) {
      boolean stepless = parameter instanceof Parameter.Continuous p && p.resolution() == 0;
      if (!stepless && !(parameter instanceof Parameter.Categorical)) {
        double setting = design.number(parameter.name());
        assertThat(Grid.of(parameter).snap(setting)).isEqualTo(setting);
      }
    }
    for (Mixture mixture : space.mixtures()) {
      List<String> present = mixture.components().stream().filter(design::has).toList();
      BigDecimal sum =
          present.stream()
              .map(name -> BigDecimal.valueOf(design.number(name)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(mixture.total()));
    }
  }
}
