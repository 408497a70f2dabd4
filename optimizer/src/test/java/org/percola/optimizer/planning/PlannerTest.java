package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;

class PlannerTest {
  private final Planner planner = new Planner(PlannerSettings.standard());
  private final Campaign campaign =
      SeedLikeCampaign.of(false, List.of(), "electrode_specific_energy");

  @Test
  void sameSeedSamePlan() {
    SuggestRequest request = new SuggestRequest(4, 7, Map.of());

    assertThat(planner.suggest(campaign, request)).isEqualTo(planner.suggest(campaign, request));
  }

  @Test
  void theIncumbentIsTheBestPublishedCell() {
    Plan plan = planner.suggest(campaign, new SuggestRequest(1, 1, Map.of()));

    // SP40BM, 302 Wh/kg: Zhang et al., Joule 5 (2021), Table 1
    assertThat(Math.round(plan.suggestions().getFirst().incumbent())).isEqualTo(302);
  }
}
