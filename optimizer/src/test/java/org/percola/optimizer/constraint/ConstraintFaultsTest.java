package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Physics;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;

final class ConstraintFaultsTest {
  @Test
  void linearLimitsMayOnlyCountNumbersOfTheSpace() {
    DesignConstraint odd =
        Spaces.hard("odd", Map.of("cobalt", 1.0, "process_route", 1.0), Relation.AT_MOST, 1);
    assertThat(ConstraintFaults.of(Spaces.CATHODE, List.of(odd, odd)))
        .extracting(Fault::path)
        .containsExactly(
            "constraints[0].coefficients[\"cobalt\"]",
            "constraints[0].coefficients[\"process_route\"]",
            "constraints[1].name",
            "constraints[1].coefficients[\"cobalt\"]",
            "constraints[1].coefficients[\"process_route\"]");
  }

  @Test
  void physicsLimitsMustSpeakThePhysicsLanguage() {
    Physics physics =
        new Physics(
            "wrong",
            "stiffness",
            Relation.AT_MOST,
            1,
            "Pa",
            0.5,
            Severity.HARD,
            "assumption: for this test",
            Map.of("tide", "3", "c_rate", "fast", "process_route", "boiled", "milling_hours", "2"));
    assertThat(ConstraintFaults.of(Spaces.CATHODE, List.of(physics)))
        .extracting(Fault::path)
        .containsExactly(
            "constraints[0].quantity",
            "constraints[0].columns[\"c_rate\"]",
            "constraints[0].columns[\"process_route\"]",
            "constraints[0].columns[\"tide\"]");
  }

  @Test
  void theUnitMustBeTheQuantitysOwn() {
    assertThat(
            ConstraintFaults.of(
                Spaces.CATHODE, List.of(Spaces.atMost("thickness_um", 100, "mm", 0.5))))
        .containsExactly(new Fault("constraints[0].unit", "thickness_um: mm (expected: um)"));
  }

  @Test
  void percentagesAreNotTakenForFractions() {
    DesignSpace percent =
        DesignSpace.of(
            Spaces.part("pto_mass_fraction", 15, 70, 0.1),
            Spaces.part("carbon_mass_fraction", 3, 15, 0.1));
    assertThat(ConstraintFaults.of(percent, List.of(Spaces.atMost("thickness_um", 100, "um", 0.5))))
        .hasSize(2)
        .extracting(Fault::message)
        .allMatch(message -> message.contains("expected: a mass fraction, 0 to 1"));
  }

  @Test
  void aSpaceWithoutACathodeHasNoPhysics() {
    DesignSpace bench = DesignSpace.of(Spaces.part("x", 0, 1, 0));
    assertThat(ConstraintFaults.of(bench, List.of(Spaces.atMost("thickness_um", 100, "um", 0.5))))
        .singleElement()
        .extracting(Fault::message)
        .asString()
        .contains("pto_mass_fraction: played by no parameter");
  }
}
