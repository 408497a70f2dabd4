package org.percola.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.evidence.PhysicsOrNot;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;

/// What wrong physics costs a campaign, with and without letting the results choose.
///
/// Every planner starts from the same four results of the same worlds; what differs is what it
/// believes. Seeds run on two threads, each with its own key: the figures do not depend on that.
final class WrongPhysics implements Benchmarks.Benchmark {
  private static final int SEEDS = 30;
  private static final int THREADS = 2;

  /// Half of a plan's draws, for every planner alike, so that the benchmark ends in minutes.
  private static final int DRAWS = 24;

  private static final int[] AFTER = {0, 5, 10, 15};
  private static final int RESAMPLES = 2000;
  private static final RandomKey KEY = RandomKey.ofSeed(1);

  @Override
  public void run() throws Exception {
    Map<String, Supplier<SurrogateFitter>> planners = new LinkedHashMap<>();
    planners.put(
        "constant mean",
        () -> GaussianProcessFitter.of(GaussianProcessSettings.constantMean().withDraws(DRAWS)));
    for (Twist twist : Twist.values()) {
      planners.put(twist.words() + ", by evidence", () -> PhysicsOrNot.of(physics(twist)));
    }
    for (Twist twist : Twist.values()) {
      planners.put(twist.words() + ", always", () -> GaussianProcessFitter.of(physics(twist)));
    }
    System.out.printf(
        "Simple regret, %% of the best design: median over %d worlds (90 %% bootstrap interval)%n",
        SEEDS);
    System.out.printf("%-34s", "results chosen by the planner");
    Arrays.stream(AFTER).forEach(after -> System.out.printf("%20d", after));
    System.out.println();
    for (var planner : planners.entrySet()) {
      print(planner.getKey(), regrets(planner.getValue()));
    }
  }

  private static GaussianProcessSettings physics(Twist twist) {
    GaussianProcessSettings right =
        CathodeSettings.utilization(CathodeWorld.COLUMNS).withDraws(DRAWS);
    return right.withMean(twist.of(right.mean()));
  }

  private static double[][] regrets(Supplier<SurrogateFitter> planner) throws Exception {
    double[][] regrets = new double[SEEDS][];
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Future<?>[] running = new Future<?>[SEEDS];
      for (int i = 0; i < SEEDS; i++) {
        int seed = i;
        running[i] =
            threads.submit(() -> {
              RandomKey key = KEY.child(seed);
              CathodeWorld world = CathodeWorld.of(key.child("world"));
              regrets[seed] = CathodeLoop.regrets(world, planner.get(), key.child("campaign"));
            });
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    return regrets;
  }

  private static void print(String name, double[][] regrets) {
    System.out.printf("%-34s", name);
    for (int after : AFTER) {
      double[] at = Arrays.stream(regrets).mapToDouble(regret -> regret[after]).toArray();
      RandomGenerator random = KEY.child("bootstrap").generator();
      double[] medians = new double[RESAMPLES];
      for (int k = 0; k < RESAMPLES; k++) {
        medians[k] = median(Arrays.stream(at).map(any -> at[random.nextInt(at.length)]).toArray());
      }
      Spread spread = Spread.of(medians, 0.05, 0.95);
      System.out.printf(
          "%20s", "%.1f (%.1f-%.1f)".formatted(median(at), spread.low(), spread.high()));
    }
    System.out.println();
  }

  private static double median(double[] values) {
    return Spread.of(values).median();
  }
}
