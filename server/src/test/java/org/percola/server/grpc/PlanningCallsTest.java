package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.Design;
import org.percola.v1.DesignTable;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.Experiment;
import org.percola.v1.ForecastTable;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.PredictDesignsRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

final class PlanningCallsTest {
  private final Services services = Services.inMemory();
  private Campaign campaign = Campaign.getDefaultInstance();

  @BeforeEach
  void create() {
    campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
    services.add(campaign, Samples.completed(Samples.dryDesign(0.3, 0.6, 0.1), 0.8, 2.2));
    services.add(campaign, Samples.completed(Samples.solventDesign(0.5, 0.4, 0.1, 120), 0.6, 2.1));
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void suggestionsCloseExactlyAndKeepHowTheyCameAbout() {
    SuggestExperimentsResponse plan = suggest(request(3));
    assertThat(plan.getExperimentsList()).hasSize(3);
    assertThat(plan.getRevision()).isEqualTo(4);
    for (int slot = 0; slot < 3; slot++) {
      Experiment experiment = plan.getExperiments(slot);
      assertThat(sum(experiment.getPlannedDesign())).isCloseTo(1, within(1e-12));
      assertThat(experiment.getProvenance())
          .isEqualTo(
              Experiment.Provenance.newBuilder()
                  .setSeed(7)
                  .setRevision(4)
                  .setModelId(plan.getModelId())
                  .setSlot(slot)
                  .build());
      assertThat(experiment.getSuggestion().getReason().getSummary()).isNotEmpty();
    }
    assertThat(stored()).isEqualTo(6);
  }

  @Test
  void theSameSeedAtTheSameRevisionGivesTheSamePlan() {
    SuggestExperimentsRequest tryOut = request(2).setValidateOnly(true).build();
    SuggestExperimentsResponse first = suggest(tryOut.toBuilder());
    assertThat(suggest(tryOut.toBuilder())).isEqualTo(first);
    assertThat(first.getExperimentsList()).extracting(Experiment::getName).containsOnly("");
    assertThat(stored()).isEqualTo(3);
    assertThat(suggest(request(2)).getExperimentsList())
        .extracting(Experiment::getPlannedDesign)
        .isEqualTo(first.getExperimentsList().stream().map(Experiment::getPlannedDesign).toList());
  }

  @Test
  void fixedValuesAndSubSpacesHold() {
    SuggestExperimentsRequest.Builder request = request(2);
    request.putFixedValues("process_route", Samples.label("solvent"));
    request.addSubSpaceBuilder().setParameter("pto_mass_fraction").setLower(0.45).setUpper(0.5);
    for (Experiment experiment : suggest(request).getExperimentsList()) {
      Design design = experiment.getPlannedDesign();
      assertThat(design.getValuesOrThrow("process_route").getLabel()).isEqualTo("solvent");
      assertThat(design.getValuesOrThrow("pto_mass_fraction").getNumber()).isBetween(0.45, 0.5);
    }
  }

  @Test
  void everyBadFieldOfARequestIsNamed() {
    SuggestExperimentsRequest.Builder request = request(2_000);
    request.putFixedValues("process_route", Samples.label("wet"));
    request.putFixedValues("colour", Samples.label("red"));
    request.putFixedValues("pto_mass_fraction", Samples.number(0.9));
    request.addSubSpaceBuilder().setParameter("carbon_mass_fraction").setLower(0.2).setUpper(0.1);
    request.addSubSpaceBuilder().setParameter("process_route").setLower(1);
    Refused refused = Refused.by(() -> suggest(request));
    assertThat(refused.violations())
        .contains(
            "count: count: 2000 (expected: 1 to 1000)",
            "fixed_values[\"process_route\"]: process_route: wet (expected: one of [dry, solvent])",
            "fixed_values[\"pto_mass_fraction\"]: pto_mass_fraction: 0.9 (expected: 0.2 to 0.6)",
            "sub_space[0].upper: upper: 0.1 (expected: lower, 0.2, or more)",
            "sub_space[1].parameter: process_route: has labels (expected: a parameter of numbers)")
        .hasSize(6);
  }

  @Test
  void badEndsOfASubRangeHideNoFaultOfItsParameter() {
    SuggestExperimentsRequest.Builder request = request(1);
    request.addSubSpaceBuilder().setParameter("colour").setLower(2).setUpper(1);
    request.addSubSpaceBuilder().setParameter("process_route").setLower(Double.NaN);
    request.addSubSpaceBuilder().setParameter("pto_mass_fraction").setLower(2).setUpper(1);
    request.addSubSpaceBuilder().setParameter("shape");
    assertThat(Refused.by(() -> suggest(request)).violations())
        .extracting(violation -> violation.substring(0, violation.indexOf(" (")))
        .containsExactlyInAnyOrder(
            "sub_space[0].upper: upper: 1.0",
            "sub_space[0].parameter: colour: unknown",
            "sub_space[1].lower: lower: NaN",
            "sub_space[1].parameter: process_route: has labels",
            "sub_space[2].upper: upper: 1.0",
            "sub_space[3]: shape: no ends",
            "sub_space[3].parameter: parameter: shape");
  }

  @Test
  void aContradictionIsAFailedPrecondition() {
    SuggestExperimentsRequest.Builder request = request(1);
    request.putFixedValues("pto_mass_fraction", Samples.number(0.6));
    request.putFixedValues("electrolyte_mass_fraction", Samples.number(0.7));
    Refused refused = Refused.by(() -> suggest(request));
    assertThat(refused.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("NO_FEASIBLE_DESIGN");
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void anEtagOfAnotherRevisionIsRefusedBeforePlanning() {
    Refused refused = Refused.by(() -> suggest(request(1).setEtag("r1")));
    assertThat(refused.code()).isEqualTo(Status.Code.ABORTED);
    Campaign now =
        services
            .campaigns()
            .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(suggest(request(1).setEtag(now.getEtag())).getExperimentsList()).hasSize(1);
  }

  @Test
  void predictionsComeInColumnsInTheOrderAsked() {
    DesignTable.Builder designs = DesignTable.newBuilder().setRows(2);
    designs
        .addColumnsBuilder()
        .setParameter("process_route")
        .getLabelsBuilder()
        .addDictionary("dry")
        .addIndices(0)
        .addIndices(0);
    column(designs, "pto_mass_fraction", 0.3, 0.4);
    column(designs, "electrolyte_mass_fraction", 0.6, 0.4);
    column(designs, "carbon_mass_fraction", 0.1, 0.2);
    ForecastTable forecasts =
        services
            .planning()
            .predictDesigns(
                PredictDesignsRequest.newBuilder()
                    .setParent(campaign.getName())
                    .setDesigns(designs)
                    .build())
            .getForecasts();
    ForecastTable.OutcomeColumns utilization = forecasts.getOutcomes(0);
    assertThat(utilization.getOutcome()).isEqualTo("utilization");
    assertThat(utilization.getMeanList()).hasSize(2);
    assertThat(utilization.getMean(0)).isGreaterThan(utilization.getMean(1)); // measured so
    assertThat(forecasts.getTargets(0).getProbabilityList()).hasSize(2);
    assertThat(forecasts.getApplicability(0).getNearestExperiment())
        .isEqualTo("campaigns/three-powders/experiments/e2");
    assertThat(forecasts.getApplicability(1).getDistance()).isZero();
  }

  @Test
  void aDiagnosisNamesEveryExperiment() {
    DiagnoseCampaignResponse diagnosis =
        services
            .planning()
            .diagnoseCampaign(
                DiagnoseCampaignRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(diagnosis.getOutcomesList()).hasSize(2);
    assertThat(diagnosis.getOutcomes(0).getLeftOutList())
        .extracting(left -> left.getExperiment())
        .containsExactly(
            "campaigns/three-powders/experiments/e1",
            "campaigns/three-powders/experiments/e2",
            "campaigns/three-powders/experiments/e3");
    assertThat(diagnosis.getOutcomes(0).hasCoverage90()).isTrue();
    assertThat(diagnosis.getFolds()).isEqualTo(3);
    assertThat(diagnosis.getOutcomes(0).getInputsList())
        .extracting(input -> input.getInput())
        .contains("process_route", "anneal_celsius");
  }

  @Test
  void foldsThatTheExperimentsCannotFillAreRefused() {
    for (int folds : new int[] {-1, 1, 4}) {
      DiagnoseCampaignRequest request =
          DiagnoseCampaignRequest.newBuilder().setName(campaign.getName()).setFolds(folds).build();
      Refused refused = Refused.by(() -> services.planning().diagnoseCampaign(request));
      assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
      assertThat(refused.violations())
          .containsExactly(
              "folds: folds: "
                  + folds
                  + " (expected: 2 to 3, the number of experiments with results; 0 for the usual)");
    }
  }

  private SuggestExperimentsRequest.Builder request(int count) {
    return SuggestExperimentsRequest.newBuilder()
        .setParent(campaign.getName())
        .setCount(count)
        .setSeed(7);
  }

  private SuggestExperimentsResponse suggest(SuggestExperimentsRequest.Builder request) {
    return services.planning().suggestExperiments(request.build());
  }

  private int stored() {
    return services
        .experiments()
        .listExperiments(ListExperimentsRequest.newBuilder().setParent(campaign.getName()).build())
        .getExperimentsCount();
  }

  private static void column(DesignTable.Builder designs, String name, double... values) {
    DesignTable.Column.Builder column = designs.addColumnsBuilder().setParameter(name);
    for (double value : values) {
      column.getNumbersBuilder().addValues(value);
    }
  }

  private static double sum(Design design) {
    return design.getValuesOrThrow("pto_mass_fraction").getNumber()
        + design.getValuesOrThrow("electrolyte_mass_fraction").getNumber()
        + design.getValuesOrThrow("carbon_mass_fraction").getNumber();
  }

  @Test
  void faultsOfEveryPartOfARequestStandTogether() {
    SuggestExperimentsRequest.Builder request = request(1).setBudget(-1);
    request.addSharedParameters("anneal_celsius").addSharedParameters("anneal_celsius");
    request.getStrategyBuilder().setBeta(-1);
    request
        .addOutOfStockBuilder()
        .setParameter("process_route")
        .addLabels("dry")
        .addLabels("solvent");
    assertThat(Refused.by(() -> suggest(request)).violations())
        .containsExactlyInAnyOrder(
            "budget: budget: -1 (expected: 0 or more)",
            "shared_parameters[1]: anneal_celsius: a second time (expected: once)",
            "strategy.beta: beta: -1.0 (expected: 0 or more)",
            "out_of_stock[0].labels: process_route: no label is left of [dry, solvent] without"
                + " [dry, solvent] (expected: at least one)");
  }

  @Test
  void settingsOfNothingSharedAreRefused() {
    assertThat(Refused.by(() -> suggest(request(1).setSharedSettings(2))).violations())
        .containsExactly(
            "shared_settings: shared_settings: 2 (expected: 0 or 1 without shared_parameters)");
  }
}
