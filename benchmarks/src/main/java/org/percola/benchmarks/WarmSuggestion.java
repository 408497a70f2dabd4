package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

/// Processor time of a batch of four from the eight seed cells, once the code is compiled.
///
/// One thread computes a plan, so its processor time is the plan's; fit, four searches, predictions
/// and reasons are all in it.
final class WarmSuggestion implements Benchmarks.Benchmark {
  private static final int COUNT = 4;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 30;

  @Override
  public void run() {
    CompositeCathode template = CompositeCathode.standard();
    System.out.printf("Suggest %d from the 8 seed cells, processor time, warm%n", COUNT);
    print("maximise E_Electrode", template);
    print("with areal capacity at least 3 mAh/cm2", template.withMinimumArealCapacity(3));
    print("for a 12 V stack", template.withStack(12, VoltageBasis.NOMINAL));
  }

  private static void print(String name, CompositeCathode template) {
    Campaign campaign = SeedCampaign.campaign("pto", template);
    for (int round = 0; round < WARM_UP; round++) {
      milliseconds(campaign, round);
    }
    double[] figures = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      figures[round] = milliseconds(campaign, WARM_UP + round);
    }
    System.out.printf("  %-40s %s%n", name, Spread.of(figures));
  }

  private static double milliseconds(Campaign campaign, long seed) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    new Planner(PlannerSettings.standard())
        .suggest(campaign, new SuggestRequest(COUNT, seed, Map.of()));
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
