package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.design.Design;

final class SecondCampaignTest {
  private final Problem thick = Problems.named("cathode-areal");

  @Test
  void resultsAndDesignsThatCouldNotBeMadeAreTakenOverAndAccidentsAreNot() {
    Design design = SecondCampaign.loaded(Problems.named("cathode-energy").starts(1).getFirst());
    Observation measured =
        new Observation.Measured(
            Map.of("utilization", 0.8, "average_voltage", 2.1, "areal_capacity", 0.5));
    EarlierCampaign first =
        TakenOver.of(
            thick.campaign(),
            List.of(
                new Trial(design, new Observation.Failed("pellet cracked", false)),
                new Trial(design, measured),
                new Trial(design, new Observation.Failed("short circuit", true))));

    assertThat(first.designs()).hasSize(2);
    assertThat(first.results())
        .extracting(EarlierCampaign.Result::design, EarlierCampaign.Result::outcome)
        .containsExactly(tuple(0, "utilization"), tuple(0, "average_voltage"));
    assertThat(first.infeasible()).containsExactly(1);
    assertThat(CampaignFaults.of(thick.campaign().withEarlierCampaigns(List.of(first)))).isEmpty();
  }

  @Test
  void onlyThickCathodesAreASecondCampaign() {
    Contender second = new SecondCampaign();
    assertThat(second.plays(thick)).isTrue();
    assertThat(second.plays(Problems.named("cathode-energy"))).isFalse();
  }
}
