package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Services;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import org.percola.v1.CompositeCathodeTemplate;
import org.percola.v1.CompositeCathodeTemplate.VoltageBasis;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.Outcome;
import org.percola.v1.RenderTemplateRequest;
import org.percola.v1.SuggestExperimentsRequest;

final class TemplateCallsTest {
  private final Services services = Services.inMemory();

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void thePublishedCampaignCanBeCreatedAsItComesAndPlannedFor() {
    CompositeCathodeTemplate.Builder template =
        CompositeCathodeTemplate.newBuilder().setIncludeLiterature(true).setMinimumArealCapacity(3);
    template
        .getStackTargetBuilder()
        .setVolts(12)
        .setVoltageBasis(VoltageBasis.VOLTAGE_BASIS_MINIMUM);
    CampaignFile file = render(template);
    Campaign campaign =
        services
            .campaigns()
            .createCampaign(
                CreateCampaignRequest.newBuilder().setCampaign(file.getCampaign()).build());
    assertThat(campaign.getName()).isEqualTo("campaigns/composite-cathode");
    assertThat(campaign.getSpec()).isEqualTo(file.getCampaign().getSpec());
    assertThat(campaign.getSpec().getOutcomesList())
        .extracting(Outcome::getName)
        .contains("utilization", "areal_capacity", "stack_specific_energy");
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder().setParent(campaign.getName());
    for (Experiment experiment : file.getExperimentsList()) {
      String name = experiment.getName();
      batch.addRequests(
          CreateExperimentRequest.newBuilder()
              .setExperimentId(name.substring(name.lastIndexOf('/') + 1))
              .setExperiment(experiment));
    }
    assertThat(services.experiments().batchCreateExperiments(batch.build()).getExperimentsList())
        .hasSize(8)
        .extracting(Experiment::getMeasurementsList)
        .isEqualTo(
            file.getExperimentsList().stream().map(Experiment::getMeasurementsList).toList());
    assertThat(
            services
                .planning()
                .suggestExperiments(
                    SuggestExperimentsRequest.newBuilder().setParent(campaign.getName()).build())
                .getExperimentsList())
        .hasSize(1);
  }

  @Test
  void withoutLiteratureThereAreNoExperiments() {
    assertThat(render(CompositeCathodeTemplate.newBuilder()).getExperimentsList()).isEmpty();
  }

  @Test
  void everyBadSettingIsNamed() {
    CompositeCathodeTemplate.Builder template =
        CompositeCathodeTemplate.newBuilder()
            .setMinimumArealCapacity(-1)
            .setFixedLoadingMgPerCm2(0)
            .setVariableLoading(true);
    template.getStackTargetBuilder();
    assertThat(Refused.by(() -> render(template)).violations())
        .extracting(violation -> violation.substring(0, violation.indexOf(':')))
        .containsExactlyInAnyOrder(
            "composite_cathode.minimum_areal_capacity",
            "composite_cathode.stack_target.volts",
            "composite_cathode.fixed_loading_mg_per_cm2",
            "composite_cathode.variable_loading");
  }

  @Test
  void aRequestWithoutTemplateIsRefused() {
    assertThat(
            Refused.by(() ->
                    services.templates().renderTemplate(RenderTemplateRequest.getDefaultInstance()))
                .violations())
        .containsExactly("template: template: none (expected: composite_cathode)");
  }

  private CampaignFile render(CompositeCathodeTemplate.Builder template) {
    return services
        .templates()
        .renderTemplate(RenderTemplateRequest.newBuilder().setCompositeCathode(template).build());
  }
}
