package org.percola.optimizer.planning;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

/// Prints plans for the seed campaign and the processor time they took; asserts nothing.
public final class PlannerTiming {
  private static final int ROUNDS = 8;

  private PlannerTiming() {}

  /// Runs every variant a few times, so that the last rounds are warm.
  public static void main(String[] arguments) {
    run("energy", CompositeCathode.standard());
    run("areal capacity 3", CompositeCathode.standard().withMinimumArealCapacity(3));
    run("12 V stack", CompositeCathode.standard().withStack(12, VoltageBasis.NOMINAL));
  }

  private static void run(String name, CompositeCathode template) {
    Campaign campaign = SeedCampaign.campaign("timing", template);
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
