package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.Workers;

/// Cells of three recipes, four each, that scatter more or less around 80 % and 2 V.
class ExpectedNoiseTest {
  private static final String UTILIZATION = "utilization";
  private static final List<Design> RECIPES =
      SeedCampaign.campaign("seed", CompositeCathode.standard())
          .experiments()
          .subList(5, 8)
          .stream()
          .map(Experiment::design)
          .toList();

  @Test
  void ofALabWhoseCellsScatterMoreIsMore() {
    double careful = noise(UTILIZATION, cells(0.02, null));
    double careless = noise(UTILIZATION, cells(0.15, null));

    assertThat(careful).isLessThan(0.035);
    assertThat(careless).isGreaterThan(0.08);
    assertThat(noise("electrode_specific_energy", cells(0.15, null)))
        .isGreaterThan(2 * noise("electrode_specific_energy", cells(0.02, null)));
  }

  @Test
  void isAsStatedWhereItIsStated() {
    assertThat(noise(UTILIZATION, cells(0.15, 0.03))).isEqualTo(0.03);
  }

  @Test
  void isThatOfTheSeedsCellsBeforeAnyResult() {
    assertThat(noise(UTILIZATION, CompositeCathode.standard().build("empty")))
        .isBetween(0.03, 0.07);
  }

  private static double noise(String outcome, Campaign campaign) {
    Study study = Study.of(campaign, SubSpace.ALL, 1, Workers.ONE);
    return ExpectedNoise.of(study, outcome, RECIPES)[0];
  }

  /// @param scatter relative, alternately up and down
  private static Campaign cells(double scatter, @Nullable Double error) {
    Campaign campaign = CompositeCathode.standard().build("cells");
    for (Design recipe : RECIPES) {
      List<Measurement> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        double off = i % 2 == 0 ? scatter : -scatter;
        results.add(Trial.measurement("u" + i, UTILIZATION, 0.8 * (1 + off), error));
        results.add(Trial.measurement("v" + i, "average_voltage", 2 + 0.01 * off, null));
      }
      campaign =
          campaign.withExperiment(
              Trial.experiment(campaign, recipe, results, ExperimentState.COMPLETED));
    }
    return campaign;
  }
}
