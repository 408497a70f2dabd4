package org.percola.benchmarks.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.benchmarks.Benchmarks;
import org.percola.benchmarks.problem.Makeable;
import org.percola.benchmarks.problem.MeasuredExperiment;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.benchmarks.problem.Truth;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.LikelyDesign;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.whatif.SeekRequest;
import org.percola.optimizer.whatif.Sought;
import org.percola.optimizer.whatif.WhatIf;
import org.percola.surrogate.RandomKey;

/// How often designs reach what is wished, by how likely they were said to: the likeliest of a
/// whole space are also the most flattered ones.
public final class WishesReached implements Benchmarks.Benchmark {
  private static final List<String> PROBLEMS =
      List.of(
          "branin",
          "hartmann6",
          "styblinski-tang5-noisy",
          "constrained-hartmann6",
          "gramacy-noisy",
          "sines",
          "func3c",
          "coating-routes",
          "liquid-electrolyte",
          "cathode-energy",
          "cathode-areal");
  private static final List<Integer> RESULTS = List.of(10, 30);

  /// A wish is what this share of random designs falls short of.
  private static final double[] SHARES = {0.9, 0.97, 0.995};

  private static final double[] FROM = {0, 0.2, 0.4, 0.6, 0.8, 0.95, Double.POSITIVE_INFINITY};
  private static final int ORDINARY = 1000;
  private static final int SEEDS = 5;
  private static final int COUNT = 3;
  private static final double ENOUGH = 0.8;

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
        "Designs that reach a wish, by the chance told (its mean in brackets); %d seeds%n", seeds);
    List<Promise> likeliest = new ArrayList<>();
    List<Promise> best = new ArrayList<>();
    for (String name : PROBLEMS) {
      Problem problem = Problems.named(name);
      List<Asked> asked =
          IntStream.rangeClosed(1, seeds)
              .boxed()
              .parallel()
              .flatMap(seed -> asked(problem, seed).stream())
              .toList();
      List<Promise> own = asked.stream().flatMap(one -> one.likeliest().stream()).toList();
      likeliest.addAll(own);
      asked.forEach(one -> best.addAll(one.best()));
      System.out.println(line(name, own));
    }
    System.out.println(line("all likeliest", likeliest));
    System.out.println(line("best of 80 %", best));
  }

  private static List<Asked> asked(Problem problem, int seed) {
    RandomKey key = RandomKey.ofSeed(seed).child(problem.name());
    FeasibleSpace space = Makeable.of(problem.campaign(), key);
    Objective objective = problem.campaign().objectives().getFirst();
    double[] truths = truths(problem, space, objective, key.child("truths").generator());
    WhatIf whatIf = new WhatIf(new Planner(PlannerSettings.standard()));
    List<Asked> asked = new ArrayList<>();
    for (int results : RESULTS) {
      Campaign campaign = measured(problem, space, seed, results, key.child("designs").generator());
      for (double share : SHARES) {
        OutcomeConstraint wish = wish(objective, truths, share);
        SeekRequest request = new SeekRequest(List.of(wish), ENOUGH, COUNT, SubSpace.ALL, seed);
        asked.add(Asked.of(whatIf.seek(campaign, request), problem, wish));
      }
    }
    return asked;
  }

  /// Values of the objective at random designs, ascending.
  private static double[] truths(
      Problem problem, FeasibleSpace space, Objective objective, RandomGenerator random) {
    return IntStream.range(0, ORDINARY)
        .mapToObj(_ -> space.sample(random))
        .filter(design -> design != null)
        .mapToDouble(design -> problem.truth(design).value(objective.outcome()))
        .sorted()
        .toArray();
  }

  private static OutcomeConstraint wish(Objective objective, double[] truths, double share) {
    boolean more = objective.merit(1) > objective.merit(0);
    int rank = (int) Math.round((more ? share : 1 - share) * (truths.length - 1));
    return new OutcomeConstraint(
        objective.outcome(), more ? Relation.AT_LEAST : Relation.AT_MOST, truths[rank]);
  }

  private static Campaign measured(
      Problem problem, FeasibleSpace space, int seed, int results, RandomGenerator random) {
    List<Design> designs = new ArrayList<>(problem.starts(seed));
    while (designs.size() < results) {
      Design design = space.sample(random);
      if (design != null) {
        designs.add(design);
      }
    }
    Campaign campaign = problem.campaign();
    for (Design design : designs.subList(0, results)) {
      if (problem.observe(design, seed, 0)
          instanceof Observation.Measured(Map<String, Double> outcomes)) {
        String id = "e" + (campaign.experiments().size() + 1);
        campaign =
            campaign.withExperiment(
                MeasuredExperiment.of(id, design, campaign.outcomes(), outcomes));
      }
    }
    return campaign;
  }

  private static String line(String name, List<Promise> promises) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-24s", name));
    for (int i = 0; i + 1 < FROM.length; i++) {
      double least = FROM[i];
      double most = FROM[i + 1];
      List<Promise> some =
          promises.stream().filter(p -> p.told() >= least && p.told() < most).toList();
      line.append(
          some.isEmpty()
              ? " ".repeat(22) + "–"
              : String.format(
                  Locale.ROOT,
                  "  %3.0f %% of %4d (%3.0f %%)",
                  100.0 * some.stream().filter(Promise::kept).count() / some.size(),
                  some.size(),
                  100 * some.stream().mapToDouble(Promise::told).average().orElse(0)));
    }
    return line.toString();
  }

  /// How likely a design was said to reach a wish, and whether it does.
  private record Promise(double told, boolean kept) {
    static Promise of(LikelyDesign one, Problem problem, OutcomeConstraint wish) {
      Truth truth = problem.truth(one.forecast().design());
      boolean reached = Goals.slack(wish, truth.value(wish.outcome())) >= 0;
      return new Promise(one.probability(), reached && truth.feasible());
    }
  }

  /// What one question was answered with.
  ///
  /// @param best one, or none where none was likely enough
  private record Asked(List<Promise> likeliest, List<Promise> best) {
    static Asked of(Sought sought, Problem problem, OutcomeConstraint wish) {
      LikelyDesign best = sought.best();
      return new Asked(
          sought.likeliest().stream().map(one -> Promise.of(one, problem, wish)).toList(),
          best == null ? List.of() : List.of(Promise.of(best, problem, wish)));
    }

    private Asked {
      likeliest = List.copyOf(likeliest);
      best = List.copyOf(best);
    }
  }
}
