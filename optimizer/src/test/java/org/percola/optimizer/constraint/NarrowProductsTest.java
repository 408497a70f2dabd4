package org.percola.optimizer.constraint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

/// Products that leave little of wide ranges.
final class NarrowProductsTest {

  private static Parameter factor(String name, double lower, double upper, Scale scale) {
    return new Parameter.Continuous(name, "1", lower, upper, scale, 0, null);
  }

  private static List<DesignConstraint> between(
      Map<String, Double> powers, double least, double most) {
    return List.of(
        product("low", powers, Relation.AT_LEAST, least),
        product("high", powers, Relation.AT_MOST, most));
  }

  private static Product product(
      String name, Map<String, Double> powers, Relation relation, double limit) {
    return new Product(name, powers, relation, limit, "1", Severity.HARD, "assumption: for a test");
  }

  private static FeasibleSpace feasible(List<Parameter> factors, List<DesignConstraint> limits) {
    return FeasibleSpace.of(
        new DesignSpace(factors, List.of(), List.of()), limits, Map.of(), RandomKey.ofSeed(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0.02, 0.021",
    "0.02, 0.0202",
    "2, 2.02",
    "200, 200.2",
    "2, 2",
    "0.001, 0.0010001",
    "999, 1000"
  })
  void aSingleFactorIsDrawnBetweenItsLimits(double least, double most) {
    for (Scale scale : List.of(Scale.LINEAR, Scale.LOGARITHMIC)) {
      FeasibleSpace space =
          feasible(List.of(factor("e", 1e-3, 1e3, scale)), between(Map.of("e", 1.0), least, most));
      RandomGenerator random = RandomKey.ofSeed(2).generator();
      for (int i = 0; i < 20; i++) {
        assertThat(requireNonNull(space.sample(random)).number("e")).isBetween(least, most);
        double[] wish = {random.nextDouble()};
        assertThat(requireNonNull(space.repair(wish)).number("e")).isBetween(least, most);
      }
    }
  }

  @Test
  void drawsFillWhatASingleLimitLeaves() {
    FeasibleSpace space =
        feasible(
            List.of(factor("e", 1e-3, 1e3, Scale.LOGARITHMIC)),
            between(Map.of("e", 1.0), 0.02, 0.021));
    RandomGenerator random = RandomKey.ofSeed(2).generator();
    List<Double> drawn = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      drawn.add(requireNonNull(space.sample(random)).number("e"));
    }
    assertThat(drawn).anyMatch(e -> e < 0.0202).anyMatch(e -> 0.0204 < e && e < 0.0206);
    assertThat(drawn).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"LINEAR, 1, 1.2", "LINEAR, 200, 200.2", "LOGARITHMIC, 0.02, 0.021"})
  void twoFactorsMeetANarrowBandStrictly(Scale scale, double least, double most) {
    Map<String, Double> powers = Map.of("e", 1.0, "f", 1.0);
    FeasibleSpace space =
        feasible(
            List.of(factor("e", 1e-3, 1e3, scale), factor("f", 1e-3, 1e3, scale)),
            between(powers, least, most));
    RandomGenerator random = RandomKey.ofSeed(2).generator();
    for (int i = 0; i < 50; i++) {
      Design repaired = requireNonNull(space.repair(random.doubles(2).toArray()));
      assertThat(value(repaired, powers)).isBetween(least * (1 - 1e-14), most * (1 + 1e-14));
      assertThat(requireNonNull(space.repair(space.encoding().toUnit(repaired))))
          .isEqualTo(repaired);
    }
  }

  @Test
  void theOnlyCornerThatIsLeftIsSetExactly() {
    FeasibleSpace space =
        feasible(
            List.of("a", "b", "c").stream()
                .map(name -> factor(name, 0.01, 1, Scale.LOGARITHMIC))
                .toList(),
            List.of(product("all", Map.of("a", 1.0, "b", 1.0, "c", 1.0), Relation.AT_LEAST, 1)));
    Design corner = Design.empty().with("a", 1).with("b", 1).with("c", 1);
    assertThat(space.repair(new double[] {0.2, 0.9, 0.999})).isEqualTo(corner);
    assertThat(space.sample(RandomKey.ofSeed(3).generator())).isEqualTo(corner);
  }

  @Test
  void productsThatCannotMeetAreProvenSo() {
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() ->
            feasible(
                List.of(factor("e", 1e-3, 1e3, Scale.LINEAR), factor("f", 1e-3, 1e3, Scale.LINEAR)),
                List.of(
                    product("much", Map.of("e", 1.0), Relation.AT_LEAST, 20),
                    product("little", Map.of("e", 1.0, "f", 1.0), Relation.AT_MOST, 0.01))))
        .withMessage(
            "cannot be met together: much (e at least 20) and little (e × f at most 0.01)");
  }

  @Test
  void oneLimitThatCannotBeMetIsNotSaidToBeTogetherWithOthers() {
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() ->
            feasible(
                List.of(factor("e", 1e-3, 1e3, Scale.LINEAR)),
                List.of(product("much", Map.of("e", 1.0), Relation.AT_LEAST, 2e3))))
        .withMessage("cannot be met: much (e at least 2000)");
  }

  @Test
  void aDesignThatWasPlantedInANarrowBandIsFoundAgain() {
    for (int seed = 0; seed < 150; seed++) {
      RandomGenerator random = RandomKey.ofSeed(seed).generator();
      List<Parameter> factors = planted(random);
      Map<String, Double> powers = new TreeMap<>();
      double value = 1;
      for (Parameter factor : factors) {
        Grid grid = Grid.of(factor);
        double setting =
            grid.snap(
                grid.lowest() * Math.pow(grid.highest() / grid.lowest(), random.nextDouble()));
        powers.put(factor.name(), random.nextInt(4) == 0 ? -1.0 : 1.0);
        value *= Math.pow(setting, powers.get(factor.name()));
      }
      List<Parameter> all = new ArrayList<>(factors);
      all.add(Spaces.part("x", 0, 1, 0.05));
      all.add(Spaces.part("y", 0, 1, 0.05));
      DesignSpace space =
          new DesignSpace(all, List.of(new Mixture("m", List.of("x", "y"), 1)), List.of());
      double width = 1e-3 * random.nextDouble();
      FeasibleSpace feasible =
          FeasibleSpace.of(
              space,
              between(powers, value * (1 - width), value * (1 + width)),
              Map.of(),
              RandomKey.ofSeed(seed));
      Design drawn = requireNonNull(feasible.sample(random), () -> "of " + factors);
      assertThat(feasible.feasible(drawn)).isTrue();
      assertThat(value(drawn, powers))
          .isBetween(value * (1 - 1.1 * width), value * (1 + 1.1 * width));
    }
  }

  private static List<Parameter> planted(RandomGenerator random) {
    List<Parameter> factors = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      factors.add(
          switch (random.nextInt(5)) {
            case 0 -> factor("f" + i, 1e-3, 1e3, Scale.LOGARITHMIC);
            case 1 -> factor("f" + i, 1e-3, 1e3, Scale.LINEAR);
            case 2 -> new Parameter.Whole("f" + i, "1", 1, 50, null);
            case 3 -> new Parameter.Whole("f" + i, "1", 1, 5000, Scale.LOGARITHMIC, null);
            default -> new Parameter.Continuous("f" + i, "1", 1, 20, Scale.LINEAR, 0.5, null);
          });
    }
    return factors;
  }

  private static double value(Design design, Map<String, Double> powers) {
    double value = 1;
    for (Map.Entry<String, Double> factor : powers.entrySet()) {
      value *= Math.pow(design.number(factor.getKey()), factor.getValue());
    }
    return value;
  }
}
