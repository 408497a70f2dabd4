package org.percola.optimizer.planning;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.OutcomeConstraint;

/// Prints plans for the seed campaign and the processor time they took; asserts nothing.
public final class PlannerTiming {
  private static final int ROUNDS = 8;

  private PlannerTiming() {}

  /// Runs every variant a few times, so that the last rounds are warm.
  public static void main(String[] arguments) {
    OutcomeConstraint areal =
        new OutcomeConstraint("areal_capacity", OutcomeConstraint.Relation.AT_LEAST, 3);
    run("energy", SeedLikeCampaign.of(false, List.of(), "electrode_specific_energy"));
    run("areal ≥ 3", SeedLikeCampaign.of(true, List.of(areal), "electrode_specific_energy"));
    run("stack", SeedLikeCampaign.of(true, List.of(), "stack_specific_energy"));
  }

  private static void run(String name, Campaign campaign) {
    Planner planner = new Planner(PlannerSettings.standard());
    for (int round = 1; round <= ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Plan plan = planner.suggest(campaign, new SuggestRequest(4, round, Map.of()));
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      System.out.printf("%s round %d: %.0f ms%n", name, round, (end - start) / 1e6);
      if (round == 1 || round == ROUNDS) {
        print(plan);
      }
    }
  }

  private static void print(Plan plan) {
    for (Suggestion suggestion : plan.suggestions()) {
      StringBuilder line = new StringBuilder("  ");
      suggestion.design().values().forEach((name, value) -> line.append(value).append(' '));
      System.out.println(line);
      for (Prediction p : suggestion.predictions()) {
        System.out.printf(
            "    %-28s %8.3f ± %.3f  [%.3f %.3f %.3f] prior %.3f%n",
            p.outcome(),
            p.mean(),
            p.standardDeviation(),
            p.lower(),
            p.median(),
            p.upper(),
            p.priorMean());
      }
      System.out.printf(
          "    incumbent %.1f PI %.2f share %.2f %s%n",
          suggestion.incumbent(),
          suggestion.probabilityOfImprovement(),
          suggestion.reason().explorationShare(),
          suggestion.reason().summary());
    }
    plan.notes().forEach(note -> System.out.println("  note: " + note));
  }
}
