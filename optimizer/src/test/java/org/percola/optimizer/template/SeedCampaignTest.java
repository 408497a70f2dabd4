package org.percola.optimizer.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.DesignFaults;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;

final class SeedCampaignTest {
  private static final Campaign CAMPAIGN =
      SeedCampaign.campaign("seed", CompositeCathode.standard());

  /// Reference: Zhang et al., Joule 5 (2021), Table 1, adjudicated.
  @Test
  void theEightCathodesOfTableOneAreThere() {
    assertThat(CAMPAIGN.experiments())
        .extracting(Experiment::id)
        .containsExactly(
            "seed-dp20",
            "seed-dp30",
            "seed-dp40",
            "seed-dp50",
            "seed-sp30",
            "seed-sp40",
            "seed-sp40bm",
            "seed-sp50");
    assertThat(CAMPAIGN.experiments())
        .extracting(experiment -> exact(experiment, "utilization"))
        .containsExactly(0.790, 0.663, 0.489, 0.328, 0.844, 0.878, 0.976, 0.753);
  }

  @Test
  void theMilledSolventCathodeIsReadInFull() {
    Experiment milled = CAMPAIGN.experiments().get(6);
    assertThat(milled.planned())
        .isEqualTo(
            Design.empty()
                .with("process_route", "solvent")
                .with("pto_mass_fraction", 0.4)
                .with("electrolyte_mass_fraction", 0.5)
                .with("carbon_mass_fraction", 0.1)
                .with("milling_hours", 10)
                .with("anneal_celsius", 180)
                .with("anneal_hours", 0.5));
    assertThat(milled.state()).isEqualTo(ExperimentState.COMPLETED);
    Measurement utilization = milled.measurements().getFirst();
    assertThat(utilization.standardError()).isEqualTo(0.0564);
    assertThat(utilization.unit()).isEqualTo("1");
    assertThat(exact(milled, "average_voltage")).isEqualTo(2.091);
    assertThat(utilization.conditions())
        .containsEntry("c_rate", 0.1)
        .containsEntry("cycle", 3.0)
        .containsEntry("temperature_celsius", 60.0);
  }

  @Test
  void everySeedExperimentIsADesignOfItsCampaign() {
    for (CompositeCathode template :
        List.of(
            CompositeCathode.standard(),
            CompositeCathode.standard().withMinimumArealCapacity(3).withCryoMilled())) {
      Campaign campaign = SeedCampaign.campaign("seed", template);
      assertThat(CampaignFaults.of(campaign)).isEmpty();
      assertThat(campaign.experiments())
          .allSatisfy(experiment ->
              assertThat(DesignFaults.of(campaign, experiment.planned(), "planned")).isEmpty());
    }
  }

  @Test
  void theSeedsLoadingIsASettingWhereLoadingIsFree() {
    Campaign campaign =
        SeedCampaign.campaign("seed", CompositeCathode.standard().withMinimumArealCapacity(3));
    assertThat(campaign.experiments())
        .allSatisfy(experiment ->
            assertThat(experiment.planned().number("loading_mg_per_cm2")).isBetween(2.692, 2.693));
  }

  private static double exact(Experiment experiment, String outcome) {
    return experiment.measurements().stream()
        .filter(measurement -> measurement.outcome().equals(outcome))
        .map(Measurement::value)
        .filter(Measurement.Value.Exact.class::isInstance)
        .mapToDouble(value -> ((Measurement.Value.Exact) value).number())
        .findFirst()
        .orElseThrow();
  }
}
