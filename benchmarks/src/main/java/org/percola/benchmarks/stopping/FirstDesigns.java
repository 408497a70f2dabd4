package org.percola.benchmarks.stopping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.benchmarks.Benchmarks.Benchmark;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.planning.InitialSize;
import org.percola.optimizer.planning.PlannerSettings;

/// What designs that cover the space first, and measured designs made again, are worth: the mean
/// regret of the recommended design with and without.
public final class FirstDesigns implements Benchmark {
  private static final List<String> NAMES =
      List.of("branin", "hartmann3", "hartmann6-noisy", "func2c");
  private static final int SEEDS = 12;
  private static final int FEW_SEEDS = 3;
  private static final int EXPERIMENTS = 20;

  @Override
  public void run() {
    run(SEEDS);
  }

  @Override
  public void quick() {
    run(FEW_SEEDS);
  }

  private static void run(int seeds) {
    Map<String, PlannerSettings> contenders = new LinkedHashMap<>();
    PlannerSettings standard = PlannerSettings.standard();
    contenders.put("standard", standard);
    contenders.put("no initial designs", standard.withInitial(InitialSize.NONE));
    contenders.put("no second results", standard.withConfirms(false));
    System.out.printf(
        "Mean regret of the recommended design after 5, 10, 15, 20 experiments, %d seeds%n", seeds);
    for (Problem problem : Problems.all()) {
      if (NAMES.contains(problem.name())) {
        System.out.println("  " + problem.name());
        contenders.forEach((name, settings) -> print(problem, name, settings, seeds));
      }
    }
  }

  private static void print(Problem problem, String name, PlannerSettings settings, int seeds) {
    double[] means = new double[EXPERIMENTS / Journey.STRIDE];
    for (long seed = 1; seed <= seeds; seed++) {
      List<Journey.Stop> stops = Journey.stops(problem, settings, seed, EXPERIMENTS, Double.NaN);
      for (int i = 0; i < means.length; i++) {
        means[i] += stops.get(i).regret() / seeds;
      }
    }
    StringBuilder line = new StringBuilder("    %-20s".formatted(name));
    for (double mean : means) {
      line.append("%9.4f".formatted(mean));
    }
    System.out.println(line);
  }
}
