package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

class SharedSettingsTest {
  private final Planner planner = new Planner(PlannerSettings.standard());
  private final Campaign seed = SeedCampaign.campaign("seed", CompositeCathode.standard());

  private static SuggestRequest request(int count, int settings, String... shared) {
    return new SuggestRequest(count, 1, Map.of())
        .withSharing(new Sharing(List.of(shared), settings));
  }

  private static List<Design> designs(Plan plan) {
    return plan.suggestions().stream().map(Suggestion::design).toList();
  }

  @Test
  void oneFurnaceServesTheWholeBatch() {
    Plan plan = planner.suggest(seed, request(4, 1, "anneal_celsius", "anneal_hours"));

    assertThat(designs(plan)).hasSize(4).doesNotHaveDuplicates();
    assertThat(designs(plan))
        .extracting(d -> d.values().get("anneal_celsius"), d -> d.values().get("anneal_hours"))
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple(
                designs(plan).getFirst().values().get("anneal_celsius"),
                designs(plan).getFirst().values().get("anneal_hours")));
    assertThat(plan.notes())
        .anyMatch(note -> note.startsWith("Shared by the batch: anneal celsius"));
    assertThat(plan)
        .isEqualTo(planner.suggest(seed, request(4, 1, "anneal_celsius", "anneal_hours")));
  }

  @Test
  void notMoreThanSoManyDifferentSettings() {
    Plan plan = planner.suggest(seed, request(5, 2, "milling_hours"));

    assertThat(designs(plan)).hasSize(5);
    assertThat(designs(plan).stream().map(d -> d.number("milling_hours")).distinct())
        .hasSizeBetween(1, 2);
  }

  // y has two ridges, at x = 0.2 and, lower, at x = 0.8, each with its best at an end of z.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theSharedSettingIsOneThatTheBatchIsWorthMostUnder(long seedOfPlan) {
    DesignSpace plane =
        new DesignSpace(
            List.of(Trial.number("x", 0, 1), Trial.number("z", 0, 1)), List.of(), List.of());
    Campaign campaign = Trial.campaign(plane, Objective.Goal.MAXIMIZE);
    for (double x = 0; x <= 1; x += 0.2) {
      for (double z : new double[] {0.1, 0.5, 0.9}) {
        double y =
            Math.exp(-20 * (x - 0.2) * (x - 0.2)) + 0.5 * Math.exp(-20 * (x - 0.8) * (x - 0.8));
        campaign = Trial.measured(campaign, Design.empty().with("x", x).with("z", z), y + 0.1 * z);
      }
    }
    SuggestRequest asked =
        new SuggestRequest(3, seedOfPlan, Map.of()).withSharing(new Sharing(List.of("x"), 1));

    List<Design> designs = designs(planner.suggest(campaign, asked));

    assertThat(designs).hasSize(3);
    assertThat(designs.stream().map(d -> d.number("x")).distinct()).hasSize(1);
    assertThat(designs.getFirst().number("x")).isBetween(0.05, 0.4);
  }

  @Test
  void fewerThanAskedComeWithTheReason() {
    List<Design> listed =
        List.of(
            Design.empty().with("x", 0.1).with("z", 0.1),
            Design.empty().with("x", 0.1).with("z", 0.9),
            Design.empty().with("x", 0.9).with("z", 0.5));
    DesignSpace space =
        new DesignSpace(
            List.of(Trial.number("x", 0, 1), Trial.number("z", 0, 1)), List.of(), listed);

    Plan plan = planner.suggest(Trial.campaign(space, Objective.Goal.MAXIMIZE), request(3, 1, "x"));

    assertThat(designs(plan)).hasSizeBetween(1, 2);
    assertThat(plan.notes())
        .anyMatch(
            note -> note.contains("of 3 experiments suggested: no other design with the same"));
  }
}
