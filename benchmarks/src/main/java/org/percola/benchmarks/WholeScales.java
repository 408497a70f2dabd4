package org.percola.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.problem.MeasuredExperiment;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.surrogate.RandomKey;

/// How soon the best of two whole numbers from 1 to 1000 is found, up to 5 % of its height, when
/// the campaign takes them by differences and when by ratios: once where they act by their
/// logarithms, once where they act as they are.
///
/// Every seed has a bell of its own without noise, its top drawn evenly on the scale that it acts
/// by.
final class WholeScales implements Benchmarks.Benchmark {
  private static final int SEEDS = 20;
  private static final int EXPERIMENTS = 30;
  private static final int UPPER = 1000;
  private static final double ENOUGH = 0.95;

  /// Standard deviations of a bell in each number, of the range on the scale that it acts by.
  private static final double WIDTH = 0.2;

  private static final String OUTCOME = "worth";

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
        "Experiments until within 5 %% of the best, %d where none of %d is, %d seeds%n",
        EXPERIMENTS + 1, EXPERIMENTS, seeds);
    for (Scale truth : Scale.values()) {
      for (Scale told : Scale.values()) {
        List<Integer> counts = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
          counts.add(experiments(truth, told, seed));
        }
        counts.sort(null);
        System.out.printf(
            "  acts %-12s told %-12s median %4.1f, all %s%n",
            truth.name().toLowerCase(Locale.ROOT) + ",",
            told.name().toLowerCase(Locale.ROOT) + ":",
            (counts.get((seeds - 1) / 2) + counts.get(seeds / 2)) / 2.0,
            counts);
      }
    }
  }

  /// One more than there are where none came near.
  private static int experiments(Scale truth, Scale told, int seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).child("top").generator();
    double a = random.nextDouble();
    double b = random.nextDouble();
    Planner planner = new Planner(PlannerSettings.standard());
    Campaign campaign = campaign(told);
    for (int made = 1; made <= EXPERIMENTS; made++) {
      SuggestRequest request = new SuggestRequest(1, seed, Map.of());
      Design design = planner.suggest(campaign, request).suggestions().getFirst().design();
      double worth =
          bell(place(truth, design.number("cycles")) - a)
              * bell(place(truth, design.number("rounds")) - b);
      if (worth >= ENOUGH) {
        return made;
      }
      campaign =
          campaign.withExperiment(
              MeasuredExperiment.of(
                  "e" + made, design, campaign.outcomes(), Map.of(OUTCOME, worth)));
    }
    return EXPERIMENTS + 1;
  }

  /// Where a number is in its range, on a scale.
  private static double place(Scale scale, double number) {
    return switch (scale) {
      case LINEAR -> (number - 1) / (UPPER - 1);
      case LOGARITHMIC -> StrictMath.log(number) / StrictMath.log(UPPER);
    };
  }

  private static double bell(double apart) {
    return StrictMath.exp(-0.5 * apart * apart / (WIDTH * WIDTH));
  }

  private static Campaign campaign(Scale scale) {
    return new Campaign(
        "whole",
        "whole",
        DesignSpace.of(
            new Parameter.Whole("cycles", "1", 1, UPPER, scale, null),
            new Parameter.Whole("rounds", "1", 1, UPPER, scale, null)),
        List.of(),
        List.of(new Outcome.Measured(OUTCOME, "1", PriorBelief.CONSTANT)),
        List.of(new Objective(OUTCOME, Objective.Goal.MAXIMIZE)),
        List.of(),
        List.of(),
        0);
  }
}
