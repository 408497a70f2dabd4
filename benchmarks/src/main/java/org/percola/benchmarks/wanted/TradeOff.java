package org.percola.benchmarks.wanted;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.Benchmarks;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.InitialSize;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.surrogate.RandomKey;

/// What several objectives cost in time, and what volume of trade-offs a few experiments reach: by
/// hypervolume, as the planner does by itself, beside ways that make the objectives one by weights.
public final class TradeOff implements Benchmarks.Benchmark {
  private static final int RANDOM = 5;
  private static final int PLANNED = 15;
  private static final int SEEDS = 6;
  private static final int RESULTS = 24;

  /// Both objectives of the problem are worst at 1.
  private static final double WORST = 1.0;

  @Override
  public void run() {
    for (int objectives = 1; objectives <= 5; objectives++) {
      time(objectives);
    }
    volumes(SEEDS);
  }

  @Override
  public void quick() {
    time(3);
    volumes(1);
  }

  /// Batches of two from results of four inputs, spheres around different corners.
  private static void time(int objectives) {
    Map<String, ToDoubleFunction<double[]>> outcomes = new LinkedHashMap<>();
    List<Objective> wanted = new ArrayList<>();
    for (int j = 0; j < objectives; j++) {
      int corner = j;
      outcomes.put("f" + j, x -> sphere(x, corner));
      wanted.add(new Objective("f" + j, Objective.Goal.MINIMIZE));
    }
    Riddle riddle = new Riddle("spheres", 4, 0, 1, outcomes, wanted, List.of());
    Campaign campaign = random(riddle, RESULTS, 1);
    double[] figures = new double[5];
    for (int round = -3; round < figures.length; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      new Planner(PlannerSettings.standard().withInitial(InitialSize.NONE))
          .suggest(campaign, new SuggestRequest(2, 100 + round, Map.of()));
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      figures[Math.max(0, round)] = (end - start) / 1e6;
    }
    Arrays.sort(figures);
    System.out.printf(
        "%d objectives, %d results, 4 inputs: 2 suggestions in %.0f ms processor time (median)%n",
        objectives, RESULTS, figures[2]);
  }

  private static double sphere(double[] x, int corner) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double off = x[i] - (i == corner % x.length ? 0.9 : 0.3 + 0.1 * corner);
      squares += off * off;
    }
    return squares;
  }

  private static void volumes(int seeds) {
    Riddle riddle = Riddles.fonseca();
    double all = volume(grid(riddle));
    print(riddle, all, "by hypervolume", Strategy.AUTOMATIC, seeds);
    print(riddle, all, "optimistic, weights", new Strategy.ConfidenceBound(4), seeds);
    print(riddle, all, "worlds, weights", new Strategy.Thompson(), seeds);
  }

  private static void print(Riddle riddle, double all, String name, Strategy strategy, int seeds) {
    double[] shares = new double[seeds];
    for (int seed = 1; seed <= seeds; seed++) {
      Campaign campaign = random(riddle, RANDOM, seed);
      Planner planner = new Planner(PlannerSettings.standard().withInitial(InitialSize.NONE));
      for (int i = 0; i < PLANNED; i++) {
        SuggestRequest request = new SuggestRequest(1, seed, Map.of()).with(strategy);
        Design design = planner.suggest(campaign, request).suggestions().getFirst().design();
        campaign = riddle.measured(campaign, design);
      }
      List<double[]> reached = new ArrayList<>();
      campaign.experiments().forEach(e -> reached.add(values(riddle, e.design())));
      shares[seed - 1] = volume(reached) / all;
    }
    Arrays.sort(shares);
    System.out.printf(
        "%s, %d random and %d planned, %d seeds: %-20s reaches %.3f of the volume (worst %.3f)%n",
        riddle.name(), RANDOM, PLANNED, seeds, name, shares[seeds / 2], shares[0]);
  }

  private static Campaign random(Riddle riddle, int count, int seed) {
    Campaign campaign = riddle.campaign();
    RandomGenerator random = RandomKey.ofSeed(seed).child("start").generator();
    for (int k = 0; k < count; k++) {
      Design design = Design.empty();
      for (int i = 1; i <= riddle.inputs(); i++) {
        design =
            design.with(
                "x" + i, riddle.lower() + random.nextDouble() * (riddle.upper() - riddle.lower()));
      }
      campaign = riddle.measured(campaign, design);
    }
    return campaign;
  }

  private static List<double[]> grid(Riddle riddle) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= 400; i++) {
      // The best trade-offs lie on the diagonal between the two centres.
      double x = -1 / Math.sqrt(2) + i / 400.0 * Math.sqrt(2);
      points.add(values(riddle, Design.empty().with("x1", x).with("x2", x)));
    }
    return points;
  }

  private static double[] values(Riddle riddle, Design design) {
    return new double[] {riddle.value("f1", design), riddle.value("f2", design)};
  }

  /// The area between the points and the worst, both made small.
  private static double volume(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort((a, b) -> Double.compare(a[0], b[0]));
    double area = 0;
    double lowest = WORST;
    for (double[] point : sorted) {
      if (point[0] < WORST && point[1] < lowest) {
        area += (WORST - point[0]) * (lowest - point[1]);
        lowest = point[1];
      }
    }
    return area;
  }
}
