package org.percola.optimizer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;

final class CampaignFaultsTest {
  private static final Outcome YIELD = new Outcome.Measured("yield", "%", PriorBelief.CONSTANT);
  private static final DesignSpace SPACE = DesignSpace.of(number("x"), number("y"));

  @Test
  void aSoundCampaignHasNone() {
    assertThat(CampaignFaults.of(campaign(SPACE, List.of(), List.of()))).isEmpty();
  }

  @Test
  void aLimitThatContradictsSeveralOthersIsToldOnce() {
    Campaign sound = campaign(SPACE, List.of(), List.of());
    Campaign limited =
        new Campaign(
            sound.id(),
            sound.displayName(),
            sound.space(),
            sound.constraints(),
            sound.outcomes(),
            sound.objectives(),
            List.of(
                new OutcomeConstraint("yield", OutcomeConstraint.Relation.AT_LEAST, 3),
                new OutcomeConstraint("yield", OutcomeConstraint.Relation.AT_LEAST, 4),
                new OutcomeConstraint("yield", OutcomeConstraint.Relation.AT_MOST, 2)),
            List.of(),
            0);
    assertThat(CampaignFaults.of(limited))
        .extracting(Fault::path)
        .containsExactly("outcome_constraints[2].limit");
  }

  @Test
  void faultsOfTheSpaceCarryTheirPath() {
    DesignSpace space =
        new DesignSpace(
            List.of(number("x"), number("x"), conditional("y", "x")),
            List.of(new Mixture("whole", List.of("x", "ghost"), 1)),
            List.of());
    assertThat(CampaignFaults.of(campaign(space, List.of(), List.of())))
        .extracting(Fault::path)
        .containsExactly(
            "space.parameters[1].name",
            "space.parameters[2].active_when",
            "space.mixtures[0].components[1]");
  }

  @Test
  void contradictoryConstraintsSayWhatContradictsWhat() {
    List<DesignConstraint> constraints =
        List.of(
            limit("much", Relation.AT_LEAST, 1.5),
            limit("some", Relation.AT_LEAST, 0.1),
            limit("little", Relation.AT_MOST, 0.5));
    assertThat(CampaignFaults.of(campaign(SPACE, constraints, List.of())))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.path()).isEqualTo("constraints");
          assertThat(fault.message()).contains("much", "little").doesNotContain("some");
        });
  }

  @Test
  void everyFaultOfOutcomesAndGoalsIsToldAtOnce() {
    Campaign campaign =
        new Campaign(
            "id",
            "name",
            SPACE,
            List.of(),
            List.of(
                new Outcome.Derived("cost", "1", "formula", List.of("price"), Map.of()),
                new Outcome.Derived("cost", "", "formula", List.of("cost"), Map.of())),
            List.of(
                new Objective("beauty", Objective.Goal.MAXIMIZE),
                new Objective("cost", Objective.Goal.MINIMIZE),
                new Objective("cost", Objective.Goal.MAXIMIZE)),
            List.of(
                new OutcomeConstraint("cost", OutcomeConstraint.Relation.AT_LEAST, 3),
                new OutcomeConstraint("cost", OutcomeConstraint.Relation.AT_MOST, 2),
                new OutcomeConstraint("weight", OutcomeConstraint.Relation.AT_MOST, 2)),
            List.of(),
            1);
    assertThat(CampaignFaults.of(campaign))
        .extracting(Fault::path)
        .containsExactly(
            "outcomes[0].inputs[0]",
            "outcomes[1].name",
            "outcomes[1].unit",
            "outcomes[1].inputs[0]",
            "outcomes",
            "objectives[0].outcome",
            "objectives[2].outcome",
            "outcome_constraints[1].limit",
            "outcome_constraints[2].outcome");
  }

  @Test
  void aCampaignNeedsAnObjective() {
    Campaign campaign =
        new Campaign(
            "id", "name", SPACE, List.of(), List.of(YIELD), List.of(), List.of(), List.of(), 1);
    assertThat(CampaignFaults.of(campaign))
        .containsExactly(new Fault("objectives", "objectives: none (expected: at least one)"));
  }

  @Test
  void experimentsMustBeReadableButMayLieOutOfBounds() {
    Design odd = Design.empty().with("x", 7).with("y", "high").with("z", 1);
    Experiment first = experiment("a", odd, measurement("m", "yield", "%", null));
    Experiment second =
        experiment(
            "a",
            Design.empty().with("x", 0.5).with("y", 0.5),
            measurement("m", "yield", "g", "old"),
            measurement("m", "colour", "1", null));
    assertThat(CampaignFaults.of(campaign(SPACE, List.of(), List.of(first, second))))
        .extracting(Fault::toString)
        .containsExactly(
            "experiments[0].planned.values[\"y\"]: y: high (expected: a number)",
            "experiments[0].planned.values[\"z\"]: z: unknown (expected: one of [x, y])",
            "experiments[1].id: a: already used (expected: an id of its own)",
            "experiments[1].measurements[0].unit: yield: g (expected: %)",
            "experiments[1].measurements[0].supersedes: old: unknown (expected: a measurement"
                + " beside it)",
            "experiments[1].measurements[1].id: m: already used (expected: an id of its own)",
            "experiments[1].measurements[1].outcome: colour: unknown (expected: one of [yield])");
  }

  private static Campaign campaign(
      DesignSpace space, List<DesignConstraint> constraints, List<Experiment> experiments) {
    return new Campaign(
        "id",
        "name",
        space,
        constraints,
        List.of(YIELD),
        List.of(new Objective("yield", Objective.Goal.MAXIMIZE)),
        List.of(),
        experiments,
        1);
  }

  private static Parameter number(String name) {
    return new Parameter.Continuous(name, "1", 0, 1, Scale.LINEAR, 0.01, null);
  }

  private static Parameter conditional(String name, String on) {
    return new Parameter.Continuous(
        name, "1", 0, 1, Scale.LINEAR, 0.01, new Condition(on, List.of("yes")));
  }

  private static DesignConstraint limit(String name, Relation relation, double limit) {
    return new Linear(
        name, Map.of("x", 1.0, "y", 1.0), relation, limit, "1", Severity.HARD, "assumption: test");
  }

  private static Experiment experiment(String id, Design design, Measurement... measurements) {
    return new Experiment(
        id,
        design,
        null,
        List.of(measurements),
        null,
        Map.of(),
        List.of(new Experiment.Change(ExperimentState.COMPLETED, Instant.EPOCH, "")),
        null);
  }

  private static Measurement measurement(
      String id, String outcome, String unit, @Nullable String supersedes) {
    return new Measurement(
        id,
        outcome,
        new Measurement.Value.Exact(1),
        unit,
        null,
        null,
        Map.of(),
        1,
        null,
        supersedes,
        false);
  }
}
