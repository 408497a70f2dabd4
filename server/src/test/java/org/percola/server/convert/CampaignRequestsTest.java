package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Samples;
import org.percola.v1.CampaignSpec;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.Objective;
import org.percola.v1.Parameter;
import org.percola.v1.PriorBelief;
import org.percola.v1.Relation;

final class CampaignRequestsTest {

  @Test
  void aSoundCampaignPasses() {
    assertThat(CampaignRequests.read(request(spec -> {})).space().names())
        .containsExactly(
            "process_route",
            "pto_mass_fraction",
            "electrolyte_mass_fraction",
            "carbon_mass_fraction",
            "anneal_celsius");
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    List<String> violations =
        violations(
            request(spec -> {
              spec.getSpaceBuilder()
                  .getParametersBuilder(1)
                  .getContinuousBuilder()
                  .setLower(Double.NaN);
              spec.getSpaceBuilder()
                  .getParametersBuilder(2)
                  .getContinuousBuilder()
                  .setLower(0.8)
                  .setUpper(0.2)
                  .setResolution(-1)
                  .setUnit("");
              spec.getSpaceBuilder().getParametersBuilder(4).setName("Anneal T");
              spec.getSpaceBuilder().getMixturesBuilder(0).addComponents("binder");
              spec.addOutcomesBuilder().setName("utilization").setUnit("1").getMeasuredBuilder();
              spec.addObjectivesBuilder().setOutcome("yield");
              spec.getOutcomeConstraintsBuilder(0)
                  .setRelation(Relation.RELATION_UNSPECIFIED)
                  .setLimit(Double.POSITIVE_INFINITY);
            }));
    assertThat(violations)
        .contains(
            "campaign.spec.space.parameters[1].continuous.lower: lower: NaN (expected: a finite"
                + " number)",
            "campaign.spec.space.parameters[2].continuous.unit: unit: '' (expected: not empty)",
            "campaign.spec.space.parameters[2].continuous.upper: upper: 0.2 (expected: above"
                + " lower, 0.8)",
            "campaign.spec.space.parameters[2].continuous.resolution: resolution: -1.0 (expected:"
                + " 0 to upper - lower)",
            "campaign.spec.objectives[1].goal: goal: GOAL_UNSPECIFIED (expected:"
                + " GOAL_MAXIMIZE, GOAL_MINIMIZE, GOAL_MATCH or GOAL_WITHIN)",
            "campaign.spec.outcome_constraints[0].relation: relation: RELATION_UNSPECIFIED"
                + " (expected: RELATION_AT_LEAST or RELATION_AT_MOST)",
            "campaign.spec.outcome_constraints[0].limit: limit: Infinity (expected: a finite"
                + " number)",
            "campaign.spec.outcomes[2].name: utilization: already used (expected: a name of its"
                + " own)")
        .anyMatch(
            v -> v.startsWith("campaign.spec.space.parameters[4].name: parameter name: 'Anne"))
        .anyMatch(
            v -> v.startsWith("campaign.spec.space.mixtures[0].components[3]: binder: unknown"))
        .anyMatch(v -> v.startsWith("campaign.spec.objectives[1].outcome: yield: unknown"));
  }

  @Test
  void logarithmsOfWholeNumbersNeedALowerBoundAboveZero() {
    assertThat(
            violations(
                request(spec -> {
                  whole(spec, "cycles").setScale(Parameter.Scale.SCALE_LOGARITHMIC);
                  whole(spec, "rounds")
                      .setLower(-2)
                      .setUpper(-5)
                      .setScale(Parameter.Scale.SCALE_LOGARITHMIC);
                  whole(spec, "layers").setLower(1).setScaleValue(7);
                })))
        .containsExactly(
            "campaign.spec.space.parameters[5].whole.lower: lower: 0 (expected: 1 or more on a"
                + " logarithmic scale)",
            "campaign.spec.space.parameters[6].whole.upper: upper: -5 (expected: above lower, -2)",
            "campaign.spec.space.parameters[6].whole.lower: lower: -2 (expected: 1 or more on a"
                + " logarithmic scale)",
            "campaign.spec.space.parameters[7].whole.scale: scale: 7 (expected: a value this server"
                + " knows)");
  }

  private static Parameter.Whole.Builder whole(CampaignSpec.Builder spec, String name) {
    return spec.getSpaceBuilder()
        .addParametersBuilder()
        .setName(name)
        .getWholeBuilder()
        .setUnit("1")
        .setUpper(1000);
  }

  @Test
  void fractionsThatCannotCloseAreRefused() {
    assertThat(
            violations(
                request(spec ->
                    spec.getSpaceBuilder()
                        .getParametersBuilder(2)
                        .getContinuousBuilder()
                        .setLower(0.9)
                        .setUpper(0.95))))
        .singleElement()
        .asString()
        .startsWith("campaign.spec.space.mixtures[0].total: ");
  }

  private static PriorBelief.Builder firstBelief(CampaignSpec.Builder spec) {
    return spec.getOutcomesBuilder(0).getMeasuredBuilder().getBeliefBuilder();
  }

  @Test
  void anUnknownPriorMeanIsNamedWhereTheProtoHasIt() {
    assertThat(violations(request(spec -> firstBelief(spec).setMean("cathode.colour"))))
        .singleElement()
        .asString()
        .startsWith("campaign.spec.outcomes[0].measured.belief.mean: mean: 'cathode.colour'");
  }

  @Test
  void aBeliefWithoutAPriorMeanIsToldWhichThereAre() {
    assertThat(violations(request(spec -> firstBelief(spec).clearMean())))
        .containsExactly(
            "campaign.spec.outcomes[0].measured.belief.mean: mean: not set (expected: constant, or"
                + " the name of a physics)");
  }

  @Test
  void aBadIdIsRefused() {
    CreateCampaignRequest request = request(spec -> {}).toBuilder().setCampaignId("My Lab").build();
    assertThat(violations(request))
        .containsExactly(
            "campaign_id: campaign_id: 'My Lab' (expected: lower-case letters, digits and hyphens,"
                + " starting with a letter, at most 63)");
  }

  @Test
  void anEmptyCampaignIsRefusedByItsParts() {
    assertThat(violations(CreateCampaignRequest.getDefaultInstance()))
        .containsExactly(
            "campaign.spec.space.parameters: parameters: none (expected: at least one)",
            "campaign.spec.outcomes: outcomes: none is measured (expected: at least one)",
            "campaign.spec.objectives: objectives: none (expected: at least one)");
  }

  @Test
  void aKindThatIsMissingIsNamed() {
    assertThat(
            violations(
                request(spec -> {
                  spec.getSpaceBuilder().addParametersBuilder().setName("mystery");
                  spec.addOutcomesBuilder().setName("colour").setUnit("1");
                  spec.addConstraintsBuilder().setName("limit");
                  spec.addObjectives(Objective.getDefaultInstance());
                })))
        .contains(
            "campaign.spec.space.parameters[5]: mystery: no kind (expected: continuous, whole,"
                + " discrete, categorical or ordinal)",
            "campaign.spec.outcomes[2]: colour: no kind (expected: measured or derived)",
            "campaign.spec.constraints[0]: limit: no kind (expected: linear, ratio, product, count, physics or exclusion)",
            "campaign.spec.objectives[1].outcome: outcome: '' (expected: not empty)");
  }

  @Test
  void whatMakesACampaignTooLargeIsNamedWithItsLimit() {
    assertThat(
            violations(
                request(spec -> {
                  for (int i = spec.getSpace().getParametersCount(); i <= 200; i++) {
                    spec.getSpaceBuilder().addParameters(setting("x" + i));
                  }
                  for (int i = 0; i < 49; i++) {
                    spec.addOutcomeConstraints(spec.getOutcomeConstraints(0));
                  }
                })))
        .contains(
            "campaign.spec.space.parameters: parameters: 201 parameters (expected: at most 200)",
            "campaign.spec.objectives, outcome_constraints, constraints: objectives,"
                + " outcome_constraints, constraints: 51 together (expected: at most 50)");
  }

  @Test
  void aCampaignAtItsLimitsIsTaken() {
    CreateCampaignRequest largest =
        request(spec -> {
          for (int i = spec.getSpace().getParametersCount(); i < 200; i++) {
            spec.getSpaceBuilder().addParameters(setting("x" + i));
          }
        });
    assertThat(CampaignRequests.read(largest).space().names()).hasSize(200);
  }

  private static Parameter setting(String name) {
    Parameter.Builder setting = Parameter.newBuilder().setName(name);
    setting.getContinuousBuilder().setUnit("1").setLower(0).setUpper(1);
    return setting.build();
  }

  private static CreateCampaignRequest request(Consumer<CampaignSpec.Builder> change) {
    CampaignSpec.Builder spec = Samples.spec();
    change.accept(spec);
    CreateCampaignRequest.Builder request = CreateCampaignRequest.newBuilder();
    request.getCampaignBuilder().setDisplayName("Three powders").setSpec(spec);
    return request.build();
  }

  private static List<String> violations(CreateCampaignRequest request) {
    return catchThrowableOfType(InvalidRequestException.class, () -> CampaignRequests.read(request))
        .violations()
        .stream()
        .map(violation -> violation.field() + ": " + violation.description())
        .toList();
  }

  @Test
  void expressionsAreJudgedWhateverElseIsWrong() {
    assertThat(
            violations(
                request(spec -> {
                  spec.addOutcomesBuilder()
                      .setName("figure")
                      .setUnit("1")
                      .getDerivedBuilder()
                      .setExpression("utilization *");
                  spec.getObjectivesBuilder(0).setGoal(org.percola.v1.Objective.Goal.GOAL_MATCH);
                  spec.getCostBuilder().setExpression("x-5").setUnit("h").setBudget(-1);
                })))
        .hasSize(4)
        .anyMatch(v -> v.startsWith("campaign.spec.objectives[0].target: target: null"))
        .anyMatch(v -> v.startsWith("campaign.spec.outcomes[2].derived.expression: figure: "))
        .anyMatch(v -> v.startsWith("campaign.spec.cost.budget: budget: -1.0 (expected: above 0)"))
        .anyMatch(v -> v.startsWith("campaign.spec.cost.expression: "));
  }
}
