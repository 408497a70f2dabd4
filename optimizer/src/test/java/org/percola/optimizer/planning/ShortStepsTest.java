package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.Workers;

class ShortStepsTest {
  private static final Campaign SEED = SeedCampaign.campaign("seed", CompositeCathode.standard());
  private static final Study STUDY = Study.of(SEED, SubSpace.ALL, 1, Workers.ONE);
  private static final Acquisition LIKES_ALL_ALIKE = designs -> new double[designs.size()];

  /// Eight results of six free inputs reach 0.2 + 0.3 · 8 / 35 = 0.27 of a range.
  @Test
  void aDesignFarFromEveryResultRanksBelowAllNearerOnes() {
    Design made = lastMade();
    Design near = with(made, "pto_mass_fraction", 0.55);
    Design far = with(made, "anneal_celsius", 235);

    double[] scores = ShortSteps.of(STUDY, LIKES_ALL_ALIKE).score(List.of(made, near, far));

    assertThat(scores[0]).isZero();
    assertThat(scores[1]).isZero();
    assertThat(scores[2]).isLessThan(-1e4);
  }

  @Test
  void theFirstSuggestionsOfACampaignWithPhysicsStayNearItsResults() {
    Plan plan =
        new Planner(PlannerSettings.standard()).suggest(SEED, new SuggestRequest(3, 4, Map.of()));

    List<Design> designs = plan.suggestions().stream().map(Suggestion::design).toList();
    assertThat(ShortSteps.of(STUDY, LIKES_ALL_ALIKE).score(designs)).containsOnly(0.0);
  }

  private static Design lastMade() {
    List<Experiment> experiments = SEED.experiments();
    return experiments.getLast().design();
  }

  private static Design with(Design design, String name, double value) {
    Map<String, DesignValue> values = new LinkedHashMap<>(design.values());
    values.put(name, new DesignValue.Numeric(value));
    return new Design(values);
  }
}
