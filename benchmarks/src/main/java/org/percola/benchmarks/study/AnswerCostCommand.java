package org.percola.benchmarks.study;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.Spread;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `benchmarks/run answer-cost`: processor time of one answer, the next design and the recommended
/// one, of several planners that are told the same results, in one run.
///
/// Planners take turns, so that whatever else the machine does comes to all of them. Each has
/// answered from as many other results before, and its process, if it has one, is kept.
@Command(
    name = "answer-cost",
    mixinStandardHelpOptions = true,
    description = "Processor time of one answer of several planners to the same results.")
public final class AnswerCostCommand implements Callable<Integer> {
  @Option(
      names = "--problems",
      split = ",",
      defaultValue = "func2c,discrete-hartmann6,hartmann6",
      description = "Names: ${DEFAULT-VALUE}.")
  private List<String> problems = List.of();

  @Option(
      names = "--contenders",
      split = ",",
      defaultValue = "percola,botorch-default,ax,botorch",
      description = "Names: ${DEFAULT-VALUE}.")
  private List<String> contenders = List.of();

  @Option(names = "--results", split = ",", defaultValue = "20,50", description = "How many.")
  private List<Integer> results = List.of();

  @Option(names = "--rounds", defaultValue = "5", description = "Answers that count.")
  private int rounds = 1;

  @Option(
      names = "--warm-up",
      defaultValue = "8",
      description = "Seconds of processor time before, until compilers are done with the code.")
  private double warmUp = 0;

  @Mixin private Entrants entrants = new Entrants();

  @Override
  public Integer call() {
    List<Contender> asked = entrants.named(contenders);
    System.out.println("One answer, processor time, planners in turn");
    try {
      for (String name : problems) {
        Problem problem = Problems.named(name);
        for (int count : results) {
          List<Contender> able = asked.stream().filter(c -> c.plays(problem)).toList();
          print(problem, count, able);
        }
      }
    } finally {
      asked.forEach(Contender::close);
    }
    return 0;
  }

  private void print(Problem problem, int count, List<Contender> able) {
    able.forEach(contender -> warmUp(problem, count, contender));
    double[][] seconds = new double[able.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      List<Trial> trials = trials(problem, count, round);
      for (int k = 0; k < seconds.length; k++) {
        seconds[k][round] = seconds(problem, able.get(k), round, trials);
      }
    }
    for (int k = 0; k < seconds.length; k++) {
      System.out.printf(
          "  %-20s %3d results  %-16s %-34s %.1f of %s%n",
          problem.name(),
          count,
          able.get(k).name(),
          Spread.of(milliseconds(seconds[k])).milliseconds(),
          Spread.of(seconds[k]).median() / Spread.of(seconds[0]).median(),
          able.getFirst().name());
    }
  }

  private static double[] milliseconds(double[] seconds) {
    return Arrays.stream(seconds).map(s -> 1e3 * s).toArray();
  }

  /// One answer of a process, which compiles nothing; else as many as take the time.
  private void warmUp(Problem problem, int count, Contender contender) {
    double least = contender instanceof PeerContender ? 0 : warmUp;
    double spent = 0;
    int seed = rounds;
    do {
      spent += seconds(problem, contender, seed, trials(problem, count, seed));
      seed++;
    } while (spent < least);
  }

  private static double seconds(
      Problem problem, Contender contender, int seed, List<Trial> trials) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try (Player player = contender.enter(problem, seed)) {
      long start = threads.getCurrentThreadCpuTime();
      Answer answer = player.answer(trials, 1);
      double here = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      return Math.max(here, answer.seconds());
    }
  }

  /// Designs drawn from the space, and what was observed of them.
  private static List<Trial> trials(Problem problem, int count, long seed) {
    RandomKey key = RandomKey.ofSeed(seed).child("answer cost");
    FeasibleSpace space =
        FeasibleSpace.of(
            problem.campaign().space(),
            problem.campaign().constraints(),
            SubSpace.ALL,
            key.child("constraints"));
    RandomGenerator random = key.child("designs").generator();
    List<Trial> trials = new ArrayList<>();
    while (trials.size() < count) {
      Design design = space.sample(random);
      if (design != null) {
        trials.add(new Trial(design, problem.observe(design, seed, 0)));
      }
    }
    return trials;
  }
}
