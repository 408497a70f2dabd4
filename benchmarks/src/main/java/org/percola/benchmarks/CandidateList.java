package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.problem.MeasuredExperiment;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.surrogate.RandomKey;

/// Processor time and memory of choosing from a hundred thousand candidates of ten settings.
final class CandidateList implements Benchmarks.Benchmark {
  private static final List<Outcome> OUTCOMES =
      List.of(new Outcome.Measured("response", "1", PriorBelief.CONSTANT));

  private static final int CANDIDATES = 100_000;
  private static final int MEASURED = 20;
  private static final int ROUNDS = 3;

  @Override
  public void run() {
    long before = usedBytes();
    List<Design> candidates = candidates();
    System.out.printf(
        "Choose from %d candidates of ten settings, %d measured%n", CANDIDATES, MEASURED);
    System.out.printf("  memory of the list       %6.1f MB%n", (usedBytes() - before) / 1e6);
    Campaign campaign = measured(candidates);
    print("validate the campaign", () -> CampaignFaults.of(campaign));
    Planner planner = new Planner(PlannerSettings.standard());
    print("suggest 1", () -> planner.suggest(campaign, new SuggestRequest(1, 3, Map.of())));
    print("suggest 4", () -> planner.suggest(campaign, new SuggestRequest(4, 3, Map.of())));
  }

  private static void print(String name, Runnable work) {
    double[] seconds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.run();
      seconds[round] =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
    System.out.printf(
        "  %-24s %6.2f s of processor time, then %.2f s%n", name, seconds[0], seconds[ROUNDS - 1]);
  }

  private static DesignSpace space(List<Design> candidates) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      parameters.add(number("x_" + i, 0));
    }
    List<String> parts = List.of("m_0", "m_1", "m_2");
    parts.forEach(part -> parameters.add(number(part, 0.001)));
    parameters.add(new Parameter.Categorical("solvent", List.of("a", "b", "c", "d"), null));
    parameters.add(new Parameter.Discrete("sieve", "um", List.of(20.0, 32.0, 45.0), null));
    return new DesignSpace(parameters, List.of(new Mixture("mix", parts, 1)), candidates);
  }

  private static Parameter number(String name, double resolution) {
    return new Parameter.Continuous(name, "1", 0, 1, Parameter.Scale.LINEAR, resolution, null);
  }

  private static List<Design> candidates() {
    FeasibleSpace open =
        FeasibleSpace.of(space(List.of()), List.of(), Map.of(), RandomKey.ofSeed(1));
    RandomGenerator random = RandomKey.ofSeed(2).generator();
    List<Design> candidates = new ArrayList<>();
    while (candidates.size() < CANDIDATES) {
      Design sample = open.sample(random);
      if (sample != null) {
        candidates.add(sample);
      }
    }
    return candidates;
  }

  private static Campaign measured(List<Design> candidates) {
    List<Experiment> experiments = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      Design design = candidates.get(7 * i);
      double value = StrictMath.sin(3 * design.number("x_0")) + design.number("m_1");
      experiments.add(MeasuredExperiment.of("e" + i, design, OUTCOMES, Map.of("response", value)));
    }
    return new Campaign(
        "list",
        "list",
        space(candidates),
        List.of(),
        OUTCOMES,
        List.of(new Objective("response", Objective.Goal.MAXIMIZE)),
        List.of(),
        experiments,
        0);
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
