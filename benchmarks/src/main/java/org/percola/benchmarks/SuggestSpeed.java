package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.problem.MeasuredExperiment;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.surrogate.RandomKey;

/// Processor time of a batch of four, by numbers to set and results to learn from.
///
/// The made-up outcome is a smooth valley with noise, of unknown size, and no physics is named. The
/// time is that of the thread that suggests, which is the only one: who else uses the machine does
/// not count, nor does the compiler, which is done with the code before.
final class SuggestSpeed implements Benchmarks.Benchmark {
  private static final List<Outcome> OUTCOMES =
      List.of(new Outcome.Measured("value", "1", PriorBelief.CONSTANT));

  private static final int BATCH = 4;
  private static final int ROUNDS = 5;
  private static final double NOISE = 0.05;
  private static final int[] DIMENSIONS = {6, 10};

  /// Until both compilers are done with the code of a size.
  private static final double WARM_UP_SECONDS = 8;

  private static final Budget[] BUDGETS = {
    new Budget(20, 300),
    new Budget(100, 1_000),
    new Budget(300, 0),
    new Budget(500, 3_000),
    new Budget(1_000, 8_000),
  };
  private static final int QUICK = 2;

  /// What a batch may cost.
  ///
  /// @param milliseconds 0 where nothing is asked
  private record Budget(int results, double milliseconds) {
    String text() {
      return milliseconds > 0 ? "at most " + Spread.brief(milliseconds) + " ms" : "";
    }
  }

  @Override
  public void run() {
    run(BUDGETS.length);
  }

  @Override
  public void quick() {
    run(QUICK);
  }

  private static void run(int sizes) {
    System.out.printf("Suggest %d, one thread, processor time, warm%n", BATCH);
    for (int dimension : DIMENSIONS) {
      for (int k = 0; k < sizes; k++) {
        Budget budget = BUDGETS[k];
        Campaign campaign = campaign(dimension, budget.results());
        warmUp(campaign);
        double[] figures = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
          figures[round] = 1e3 * seconds(campaign, round);
        }
        System.out.printf(
            "  %2d numbers, %4d results   %-36s %s%n",
            dimension, budget.results(), Spread.of(figures).milliseconds(), budget.text());
      }
    }
  }

  private static void warmUp(Campaign campaign) {
    double spent = 0;
    for (int seed = ROUNDS; spent < WARM_UP_SECONDS; seed++) {
      spent += seconds(campaign, seed);
    }
  }

  private static double seconds(Campaign campaign, long seed) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    new Planner(PlannerSettings.standard())
        .suggest(campaign, new SuggestRequest(BATCH, seed, Map.of()));
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static Campaign campaign(int dimension, int count) {
    List<Parameter> numbers = new ArrayList<>();
    for (int i = 1; i <= dimension; i++) {
      numbers.add(new Parameter.Continuous("x" + i, "1", 0, 1, Parameter.Scale.LINEAR, 0, null));
    }
    RandomGenerator random = RandomKey.ofSeed(dimension).child("designs").generator();
    List<Experiment> experiments = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      experiments.add(experiment("run-" + i, dimension, random));
    }
    return new Campaign(
        "speed",
        "speed",
        new DesignSpace(numbers, List.of(), List.of()),
        List.of(),
        OUTCOMES,
        List.of(new Objective("value", Objective.Goal.MINIMIZE)),
        List.of(),
        experiments,
        1);
  }

  private static Experiment experiment(String id, int dimension, RandomGenerator random) {
    Design design = Design.empty();
    double value = NOISE * random.nextGaussian();
    for (int i = 1; i <= dimension; i++) {
      double x = random.nextDouble();
      design = design.with("x" + i, x);
      value += (x - 0.3) * (x - 0.3) + 0.1 * StrictMath.sin(6 * x * i);
    }
    return MeasuredExperiment.of(id, design, OUTCOMES, Map.of("value", value));
  }
}
