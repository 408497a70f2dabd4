package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.DesignSpace;

/// Limits that are to be met exactly.
final class EqualLimitsTest {
  @Test
  void aRatioMayBeHeldExactly() {
    FeasibleSpace feasible = Spaces.feasible(Blends.SPACE, Blends.ratio(Relation.EQUAL, 0.5));
    assertThat(Blends.samples(feasible, 50))
        .allSatisfy(d ->
            assertThat(d.number("a"))
                .isCloseTo(0.5 * (d.number("b") + d.number("c")), within(1e-12)));
  }

  @Test
  void anEqualityIsMetOnResolutionsThatDiffer() {
    DesignSpace space =
        DesignSpace.of(
            Spaces.part("a", 0, 3, 0.3), Spaces.part("b", 0, 3, 0.2), Spaces.part("c", 0, 3, 0.25));
    DesignConstraint equality =
        Spaces.hard("equality", Map.of("a", 1.0, "b", 1.0, "c", 2.0), Relation.EQUAL, 3.3);
    assertThat(Blends.samples(Spaces.feasible(space, equality), 50))
        .allSatisfy(d ->
            assertThat(d.number("a") + d.number("b") + 2 * d.number("c"))
                .isCloseTo(3.3, within(1e-12)));
  }

  @Test
  void anEqualityThatNoStepReachesIsAFault() {
    DesignSpace space = DesignSpace.of(Spaces.part("a", 0, 3, 0.3), Spaces.part("b", 0, 3, 0.6));
    DesignConstraint equality =
        Spaces.hard("equality", Map.of("a", 1.0, "b", 1.0), Relation.EQUAL, 1.0);
    assertThat(ConstraintFaults.of(space, List.of(equality)))
        .singleElement()
        .hasToString(
            "constraints[0].limit: equality: 1 (expected: one that steps of 0.3 from 0 reach, as the"
                + " resolutions give)");
  }
}
