package org.percola.benchmarks.stopping;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.benchmarks.Benchmarks.Benchmark;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.RemainingGain;

/// How often more than the tolerance was still to be had, beside how likely that was said to be;
/// and what five more experiments gained, beside what they were expected to gain.
public final class WhenToStop implements Benchmark {
  /// Problems with tolerances, each about a hundredth of the objective's range.
  private static final Map<String, Double> TOLERANCES =
      Map.of("branin", 3.0, "hartmann3", 0.04, "hartmann6-noisy", 0.033);

  private static final List<String> NAMES = List.of("branin", "hartmann3", "hartmann6-noisy");
  private static final double[] EDGES = {0, 0.1, 0.5, 0.9, 1.0 + 1e-9};
  private static final int SEEDS = 12;
  private static final int FEW_SEEDS = 3;
  private static final int EXPERIMENTS = 30;

  @Override
  public void run() {
    run(SEEDS);
  }

  @Override
  public void quick() {
    run(FEW_SEEDS);
  }

  private static void run(int seeds) {
    System.out.printf("What is said to be left, %d campaigns of %d each%n", seeds, EXPERIMENTS);
    NAMES.forEach(name -> print(Problems.named(name), seeds));
  }

  private static void print(Problem problem, int seeds) {
    double tolerance = requireNonNull(TOLERANCES.get(problem.name()));
    List<Claim> claims = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      claims.addAll(claims(problem, seed, tolerance));
    }
    System.out.printf("  %s, tolerance %s%n", problem.name(), tolerance);
    for (int bin = 0; bin + 1 < EDGES.length; bin++) {
      double from = EDGES[bin];
      double to = EDGES[bin + 1];
      print(claims.stream().filter(c -> from <= c.chance() && c.chance() < to).toList());
    }
    List<Claim> followed = claims.stream().filter(c -> !Double.isNaN(c.gained())).toList();
    System.out.printf(
        "    five more: expected to gain %.3f, gained %.3f on average%n",
        mean(followed.stream().mapToDouble(Claim::expected).toArray()),
        mean(followed.stream().mapToDouble(Claim::gained).toArray()));
  }

  private static void print(List<Claim> claims) {
    if (!claims.isEmpty()) {
      System.out.printf(
          "    said %3.0f %% (%3d times)  true %3.0f %%   regret said %.3f, true %.3f%n",
          100 * mean(claims.stream().mapToDouble(Claim::chance).toArray()),
          claims.size(),
          100 * mean(claims.stream().mapToDouble(c -> c.more() ? 1 : 0).toArray()),
          mean(claims.stream().mapToDouble(Claim::regretSaid).toArray()),
          mean(claims.stream().mapToDouble(Claim::regret).toArray()));
    }
  }

  private static List<Claim> claims(Problem problem, long seed, double tolerance) {
    List<Journey.Stop> stops =
        Journey.stops(problem, PlannerSettings.standard(), seed, EXPERIMENTS, tolerance);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      Journey.Stop stop = stops.get(i);
      RemainingGain gain = requireNonNull(stop.recommendation().remaining());
      double after = i + 1 < stops.size() ? stops.get(i + 1).regret() : Double.NaN;
      claims.add(
          new Claim(
              gain.probabilityOfMore(),
              stop.regret() > tolerance,
              gain.expectedRegret(),
              stop.regret(),
              expected(gain),
              stop.regret() - after));
    }
    return claims;
  }

  private static double expected(RemainingGain gain) {
    return gain.expected().stream()
        .filter(after -> after.experiments() == Journey.STRIDE)
        .findFirst()
        .orElseThrow()
        .gain();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  /// What was said after some experiments, and what was true.
  private record Claim(
      double chance,
      boolean more,
      double regretSaid,
      double regret,
      double expected,
      double gained) {}
}
