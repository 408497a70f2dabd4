package org.percola.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

class NeighbourhoodTest {

  @Test
  void orderedLabelsAreSteppedThroughAndUnorderedOnesExchanged() {
    List<String> five = List.of("1", "2", "3", "4", "5");
    DesignSpace labels =
        new DesignSpace(
            List.of(
                new Parameter.Ordinal("grade", five, null),
                new Parameter.Categorical("gas", List.of("air", "argon", "helium"), null)),
            List.of(),
            List.of());
    FeasibleSpace space = FeasibleSpace.of(labels, List.of(), Map.of(), RandomKey.ofSeed(1));
    Design start = Design.empty().with("grade", "3").with("gas", "air");

    Set<Design> around = new LinkedHashSet<>(new Neighbourhood(space).around(start, 0.01));
    around.remove(start);

    assertThat(around)
        .containsExactlyInAnyOrder(
            start.with("grade", "2"),
            start.with("grade", "4"),
            start.with("gas", "argon"),
            start.with("gas", "helium"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 40, 4999, 5000})
  void aWholeNumberByItsLogarithmHasTheNextOnesAround(int rounds) {
    FeasibleSpace space = decades();
    Design start = Design.empty().with("rounds", rounds).with("x", 0.5);

    List<Design> around = new Neighbourhood(space).around(start, 1e-6);

    if (rounds > 1) {
      assertThat(around).contains(start.with("rounds", rounds - 1));
    }
    if (rounds < 5000) {
      assertThat(around).contains(start.with("rounds", rounds + 1));
    }
  }

  /// A whole number by its logarithm, and one that is not.
  static FeasibleSpace decades() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Whole("rounds", "1", 1, 5000, Parameter.Scale.LOGARITHMIC, null),
            new Parameter.Continuous("x", "1", 0, 1, Parameter.Scale.LINEAR, 0.001, null));
    return FeasibleSpace.of(space, List.of(), Map.of(), RandomKey.ofSeed(1));
  }
}
