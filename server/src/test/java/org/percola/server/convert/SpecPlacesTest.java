package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Consumer;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Samples;
import org.percola.v1.CampaignSpec;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.DesignValue;
import org.percola.v1.Objective;
import org.percola.v1.Relation;

/// Faults behind an element of which nothing can be read.
final class SpecPlacesTest {

  @Test
  void aConstraintThatCannotBeReadMovesNoFaultOfTheNext() {
    assertThatFields(
            spec -> {
              spec.addConstraintsBuilder().setName("mystery");
              spec.addConstraintsBuilder()
                  .setName("sum")
                  .getLinearBuilder()
                  .setUnit("1")
                  .setRelation(Relation.RELATION_AT_MOST)
                  .putCoefficients("binder", 1);
            })
        .containsExactly(
            "campaign.spec.constraints[0]",
            "campaign.spec.constraints[1].linear.coefficients[\"binder\"]");
  }

  @Test
  void aNameIsRepeatedAlsoWhereNothingElseOfAConstraintCanBeRead() {
    assertThatFields(
            spec -> {
              spec.addConstraintsBuilder().setName("mystery");
              for (int i = 0; i < 2; i++) {
                spec.addConstraintsBuilder()
                    .setName("mystery")
                    .getLinearBuilder()
                    .setUnit("1")
                    .setRelation(Relation.RELATION_AT_MOST)
                    .putCoefficients("pto_mass_fraction", 1);
              }
            })
        .containsExactly(
            "campaign.spec.constraints[0]",
            "campaign.spec.constraints[1].name",
            "campaign.spec.constraints[2].name");
  }

  @Test
  void aRowOfATableOfCandidatesIsNamedAsOne() {
    assertThatFields(
            spec -> {
              spec.getSpaceBuilder()
                  .addCandidatesBuilder()
                  .putValues("anneal_hours", DesignValue.newBuilder().setNumber(1).build());
              spec.getSpaceBuilder()
                  .getCandidateTableBuilder()
                  .setRows(1)
                  .addColumnsBuilder()
                  .setParameter("anneal_hours")
                  .getNumbersBuilder()
                  .addValues(1);
            })
        .anyMatch(field -> field.startsWith("campaign.spec.space.candidates[0].values"))
        .anyMatch(field -> field.startsWith("campaign.spec.space.candidate_table.rows[0].values"))
        .noneMatch(field -> field.contains("candidates[1]"));
  }

  @Test
  void aSideOfAZoneIsNamedByItsPlaceInTheSpec() {
    assertThatFields(
            spec -> {
              spec.addConstraintsBuilder().setName("nothing").getExclusionBuilder();
              org.percola.v1.Zone.Box.Builder box =
                  spec.addConstraintsBuilder().setName("hot").getExclusionBuilder().getBoxBuilder();
              box.addSidesBuilder().setParameter("anneal_celsius").setLower(100);
              box.addSidesBuilder().setParameter("binder").setLower(0.1);
            })
        .containsExactly(
            "campaign.spec.constraints[0].exclusion",
            "campaign.spec.constraints[1].exclusion.box.sides[1].parameter");
  }

  @Test
  void aMixtureThatCannotBeReadMovesNoFaultOfTheNext() {
    assertThatFields(
            spec -> {
              spec.getSpaceBuilder().getMixturesBuilder(0).clearComponents();
              spec.getSpaceBuilder()
                  .addMixturesBuilder()
                  .setName("other")
                  .addComponents("pto_mass_fraction")
                  .addComponents("binder")
                  .setTotal(1);
            })
        .containsExactly(
            "campaign.spec.space.mixtures[0]", "campaign.spec.space.mixtures[1].components[1]");
  }

  @Test
  void anOutcomeThatCannotBeReadIsKnownToWhatNamesIt() {
    assertThatFields(
            spec -> {
              spec.getOutcomesBuilder(0).clearMeasured();
              spec.getOutcomesBuilder(1).setName("utilization");
              spec.clearOutcomeConstraints();
            })
        .containsExactly("campaign.spec.outcomes[0]", "campaign.spec.outcomes[1].name");
  }

  @Test
  void aTargetOrARangeBesideAnotherGoalIsRefused() {
    assertThatFields(
            spec -> {
              spec.getObjectivesBuilder(0)
                  .setGoal(Objective.Goal.GOAL_MINIMIZE)
                  .setTarget(4)
                  .setTolerance(1)
                  .setLower(1)
                  .setUpper(2);
            })
        .containsExactly(
            "campaign.spec.objectives[0].target",
            "campaign.spec.objectives[0].tolerance",
            "campaign.spec.objectives[0].lower",
            "campaign.spec.objectives[0].upper");
  }

  @Test
  void anObjectiveThatCannotBeReadIsJudgedAllTheSameAndMovesNoOther() {
    assertThatFields(
            spec -> {
              spec.getObjectivesBuilder(0).setOutcome("yield").setThreshold(Double.NaN);
              spec.addObjectivesBuilder()
                  .setOutcome("colour")
                  .setGoal(Objective.Goal.GOAL_MATCH)
                  .setTarget(1)
                  .setTolerance(-1);
              spec.addObjectivesBuilder().setOutcome("taste").setGoal(Objective.Goal.GOAL_MINIMIZE);
            })
        .containsExactly(
            "campaign.spec.objectives[0]",
            "campaign.spec.objectives[1].tolerance",
            "campaign.spec.objectives[0].outcome",
            "campaign.spec.objectives[1].outcome",
            "campaign.spec.objectives[2].outcome");
  }

  private static ListAssert<String> assertThatFields(Consumer<CampaignSpec.Builder> change) {
    CampaignSpec.Builder spec = Samples.spec();
    change.accept(spec);
    CreateCampaignRequest.Builder request = CreateCampaignRequest.newBuilder();
    request.getCampaignBuilder().setDisplayName("Three powders").setSpec(spec);
    InvalidRequestException refusal =
        catchThrowableOfType(
            InvalidRequestException.class, () -> CampaignRequests.read(request.build()));
    return assertThat(refusal.violations().stream().map(Violation::field).toList());
  }
}
