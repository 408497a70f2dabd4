package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;

/// Limits that contradict each other, speak of what there is not, or say nothing.
final class LimitFaultsTest {
  @Test
  void whatOnlyLookingFindsContradictoryIsNamedToo() {
    DesignSpace plane = DesignSpace.of(Spaces.part("a", 0, 1, 0.01), Spaces.part("b", 0, 1, 0.01));
    DesignConstraint sum = Spaces.hard("sum", Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 0.9);
    DesignConstraint idle = Spaces.hard("idle", Map.of("a", 1.0), Relation.AT_MOST, 0.8);
    // With a sum of 0.9 the product is 0.2025 at most.
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() ->
            Spaces.feasible(
                plane,
                sum,
                idle,
                Blends.product(Map.of("a", 1.0, "b", 1.0), Relation.AT_LEAST, 0.3)))
        .withMessageContaining("sum (")
        .withMessageContaining("product (")
        .withMessageNotContaining("idle");
  }

  @Test
  void limitsThatSpeakOfWhatThereIsNotAreFaults() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Categorical("route", List.of("x", "y"), null),
            new Parameter.Continuous(
                "a", "1", 0, 1, Scale.LINEAR, 0, new Condition("route", List.of("x"))),
            Spaces.part("b", -1, 1, 0.1));
    List<DesignConstraint> limits =
        List.of(
            new Count("one", List.of("a", "b", "route", "z"), 1, 2, Severity.HARD, Blends.ASSUMED),
            Blends.product(Map.of("a", -1.0, "b", 1.0), Relation.AT_MOST, 1),
            new Ratio(
                "r",
                Map.of("a", 1.0),
                Map.of("b", 1.0),
                Relation.AT_MOST,
                1,
                "1",
                Severity.HARD,
                Blends.ASSUMED),
            Spaces.hard("void", Map.of("a", 0.0), Relation.AT_MOST, 1));
    assertThat(ConstraintFaults.of(space, limits))
        .extracting(Object::toString)
        .containsExactly(
            "constraints[0].parameters[0]: a: any trace would count as used (expected: a resolution,"
                + " or a least nonzero)",
            "constraints[0].parameters[1]: b: may be below 0 (expected: 0 or more)",
            "constraints[0].parameters[2]: route: has labels (expected: a numeric parameter)",
            "constraints[0].parameters[3]: z: unknown (expected: one of [route, a, b])",
            "constraints[1].powers[\"a\"]: a: may be 0 or have no meaning (expected: always above 0 to"
                + " divide by)",
            "constraints[1].powers[\"b\"]: b: may be -1.0 (expected: a parameter that is never below 0)",
            "constraints[2].denominator: r: the denominator may be -1.0 (expected: never below 0)",
            "constraints[3].coefficients: coefficients: all 0 (expected: at least one other than 0)");
  }

  @Test
  void aLimitThatNoDesignCanBreakIsWorthANote() {
    FeasibleSpace feasible =
        Spaces.feasible(
            Blends.SPACE,
            Spaces.hard("loose", Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 2),
            Spaces.hard("tight", Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 0.9),
            Blends.product(Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 1));
    assertThat(feasible.notes())
        .containsExactly(
            "The limit loose (1 × a + 1 × b at most 2) says nothing: no design between the bounds is"
                + " beyond it.",
            "The limit product (a × b at most 1) says nothing: no design between the bounds is beyond"
                + " it.");
  }

  @Test
  void aZoneBeyondTheBoundsIsWorthANote() {
    FeasibleSpace feasible =
        Spaces.feasible(
            Blends.SPACE,
            box("slip", Map.of("a", new Range(2, 3), "b", new Range(0, 0.1))),
            box("zone", Map.of("a", new Range(0.9, 3))));
    assertThat(feasible.notes())
        .containsExactly("The zone slip (a 2 to 3) keeps nothing out: a goes from 0 to 1.");
  }

  private static DesignConstraint box(String name, Map<String, Range> ranges) {
    return new DesignConstraint.Exclusion(
        name, new Zone.Box(ranges, Map.of()), DesignConstraint.Severity.HARD, "");
  }
}
