package org.percola.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

final class CandidateListTest {
  private static final int MANY = 100_000;

  @Test
  void theBestThatIsLeftOfAHundredThousandIsChosen() {
    RandomGenerator random = RandomKey.ofSeed(4).generator();
    List<Design> candidates = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      candidates.add(
          Design.empty()
              .with("x", random.nextInt(1_000_000) / 1e6)
              .with("y", random.nextInt(1_000_000) / 1e6)
              .with("route", random.nextBoolean() ? "dry" : "wet"));
    }
    DesignSpace space = new DesignSpace(parameters(), List.of(), candidates);
    FeasibleSpace feasible =
        FeasibleSpace.of(space, List.of(half()), Map.of(), RandomKey.ofSeed(1));
    assertThat(feasible.enumerable()).isTrue();

    Set<Design> taken = new HashSet<>();
    double last = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 3; i++) {
      Quest quest = new Quest(feasible, byX(), byX(), List.of(), taken);
      Found found = new ExhaustiveSearch().best(quest, RandomKey.ofSeed(1));
      Design best = Objects.requireNonNull(found).design();
      double expected = bestOf(candidates, taken);
      assertThat(best.number("x")).isEqualTo(expected).isLessThanOrEqualTo(last);
      assertThat(best.label("route")).isEqualTo("dry");
      last = expected;
      taken.add(best);
    }
  }

  private static double bestOf(List<Design> candidates, Set<Design> taken) {
    return candidates.stream()
        .filter(d -> d.number("x") + d.number("y") <= 1 && "dry".equals(d.label("route")))
        .filter(d -> !taken.contains(d))
        .mapToDouble(d -> d.number("x"))
        .max()
        .orElseThrow();
  }

  private static Acquisition byX() {
    return designs -> designs.stream().mapToDouble(d -> d.number("x")).toArray();
  }

  private static List<Parameter> parameters() {
    return List.of(
        new Parameter.Continuous("x", "1", 0, 1, Parameter.Scale.LINEAR, 0, null),
        new Parameter.Continuous("y", "1", 0, 1, Parameter.Scale.LINEAR, 0, null),
        new Parameter.Categorical("route", List.of("dry", "wet"), List.of(), List.of("wet"), null));
  }

  private static DesignConstraint half() {
    return new DesignConstraint.Linear(
        "half",
        Map.of("x", 1.0, "y", 1.0),
        DesignConstraint.Relation.AT_MOST,
        1,
        "1",
        DesignConstraint.Severity.HARD,
        "assumption: for this test");
  }
}
