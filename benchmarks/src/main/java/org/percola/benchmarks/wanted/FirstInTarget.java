package org.percola.benchmarks.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.Benchmarks;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.InitialSize;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.surrogate.RandomKey;

/// How soon a design meets all limits, and how good the best one is in the end: as the planner
/// searches by itself, beside expected improvement from the start.
///
/// Every run begins with random designs that meet no limit; both strategies have the same ones.
public final class FirstInTarget implements Benchmarks.Benchmark {
  private static final int RANDOM = 3;
  private static final int PLANNED = 25;
  private static final int SEEDS = 10;

  @Override
  public void run() {
    run(SEEDS);
  }

  @Override
  public void quick() {
    run(1);
  }

  private static void run(int seeds) {
    System.out.printf(
        "%d random designs that meet no limit, then %d planned one by one; %d seeds%n",
        RANDOM, PLANNED, seeds);
    for (Riddle riddle : Riddles.withLimits()) {
      print(riddle, "automatic", Strategy.AUTOMATIC, seeds);
      print(riddle, "expected improvement", new Strategy.ExpectedImprovement(), seeds);
    }
  }

  private static void print(Riddle riddle, String name, Strategy strategy, int seeds) {
    List<Integer> firsts = new ArrayList<>();
    List<Double> bests = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      List<Design> planned = planned(riddle, strategy, seed);
      int first = PLANNED + 1;
      double best = Double.POSITIVE_INFINITY;
      for (int i = planned.size() - 1; i >= 0; i--) {
        if (riddle.meets(planned.get(i))) {
          first = i + 1;
          best = Math.min(best, riddle.value("f", planned.get(i)));
        }
      }
      firsts.add(first);
      bests.add(best);
    }
    System.out.printf(
        "  %-14s %-22s first in target after %s (mean %.1f), best in the end %.4f (worst %.4f)%n",
        riddle.name(),
        name,
        firsts.stream().sorted().toList().get(seeds / 2),
        firsts.stream().mapToInt(Integer::intValue).average().orElse(0),
        bests.stream().sorted().toList().get(seeds / 2),
        bests.stream().sorted().toList().getLast());
  }

  private static List<Design> planned(Riddle riddle, Strategy strategy, int seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).child(riddle.name()).generator();
    Campaign campaign = riddle.outside(RANDOM, random);
    List<Design> planned = new ArrayList<>();
    Planner planner = new Planner(PlannerSettings.standard().withInitial(InitialSize.NONE));
    while (planned.size() < PLANNED) {
      SuggestRequest request = new SuggestRequest(1, seed, Map.of()).with(strategy);
      Design design = planner.suggest(campaign, request).suggestions().getFirst().design();
      planned.add(design);
      campaign = riddle.measured(campaign, design);
    }
    return planned;
  }
}
