package org.percola.benchmarks.wanted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.percola.benchmarks.Benchmarks;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.Recommendation;
import org.percola.surrogate.RandomKey;

/// By how much what is named best misses the limits, as long as no result meets them: the largest
/// miss, in standard deviations of the outcome over random designs.
public final class NearestToLimits implements Benchmarks.Benchmark {
  private static final List<Integer> RESULTS = List.of(5, 10);
  private static final int SEEDS = 20;
  private static final int ORDINARY = 1000;

  @Override
  public void run() {
    run(SEEDS);
  }

  @Override
  public void quick() {
    run(2);
  }

  private static void run(int seeds) {
    System.out.printf(
        "Results of random designs that meet no limit; the largest miss in standard deviations, mean of %d seeds%n",
        seeds);
    for (Riddle riddle : Riddles.withLimits()) {
      Map<String, Double> spreads = spreads(riddle);
      for (int results : RESULTS) {
        List<Misses> all =
            IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> misses(riddle, results, seed, spreads))
                .toList();
        System.out.printf(
            "  %-14s %2d results: recommended %.2f (meets the limits on %d), experiment named best %.2f, with the best objective %.2f%n",
            riddle.name(),
            results,
            all.stream().mapToDouble(Misses::recommended).average().orElse(0),
            all.stream().filter(misses -> misses.recommended() == 0).count(),
            all.stream().mapToDouble(Misses::named).average().orElse(0),
            all.stream().mapToDouble(Misses::best).average().orElse(0));
      }
    }
  }

  private static Misses misses(Riddle riddle, int results, int seed, Map<String, Double> spreads) {
    RandomGenerator random = RandomKey.ofSeed(seed).child(riddle.name()).generator();
    Campaign campaign = riddle.outside(results, random);
    Recommendation best = new Planner(PlannerSettings.standard()).recommend(campaign, seed);
    Experiment named = best.bestExperiment();
    if (named == null) {
      throw new IllegalStateException(riddle.name() + ": no experiment is named best");
    }
    return new Misses(
        missed(riddle, best.recommended().design(), spreads),
        missed(riddle, named.design(), spreads),
        missed(riddle, best(riddle, campaign), spreads));
  }

  /// The measured design whose objective is best, whatever it misses.
  private static Design best(Riddle riddle, Campaign campaign) {
    Objective objective = riddle.objectives().getFirst();
    Design best = campaign.experiments().getFirst().design();
    for (Experiment experiment : campaign.experiments()) {
      Design design = experiment.design();
      best =
          objective.merit(riddle.value(objective.outcome(), design))
                  > objective.merit(riddle.value(objective.outcome(), best))
              ? design
              : best;
    }
    return best;
  }

  private static double missed(Riddle riddle, Design design, Map<String, Double> spreads) {
    double most = 0;
    for (OutcomeConstraint limit : riddle.limits()) {
      double slack = Goals.slack(limit, riddle.value(limit.outcome(), design));
      most = Math.max(most, -slack / spreads.getOrDefault(limit.outcome(), 1.0));
    }
    return most;
  }

  private static Map<String, Double> spreads(Riddle riddle) {
    RandomGenerator random = RandomKey.ofSeed(0).child(riddle.name()).generator();
    List<Design> ordinary = new ArrayList<>();
    while (ordinary.size() < ORDINARY) {
      ordinary.add(riddle.random(random));
    }
    Map<String, Double> spreads = new LinkedHashMap<>();
    riddle
        .outcomes()
        .keySet()
        .forEach(outcome -> {
          double[] values = ordinary.stream().mapToDouble(d -> riddle.value(outcome, d)).toArray();
          spreads.put(outcome, new StandardDeviation().evaluate(values));
        });
    return spreads;
  }

  private record Misses(double recommended, double named, double best) {}
}
