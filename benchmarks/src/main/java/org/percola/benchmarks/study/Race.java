package org.percola.benchmarks.study;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.design.Design;

/// One contender, one problem, one seed: measure, ask, measure what was asked for, and so on.
///
/// Luck belongs to the seed, the design and how often it was made, so every contender of a seed
/// meets the same world.
///
/// @param steps how many experiments are chosen after the start
record Race(Problem problem, Contender contender, long seed, int steps) {

  /// Runs the steps that are missing.
  ///
  /// @param done steps of an earlier run of this race, from 0 on without a gap
  /// @param log is given every new step
  void run(List<Step> done, Consumer<Step> log) {
    if (done.size() > steps) {
      return;
    }
    List<Trial> trials = new ArrayList<>();
    Regrets regrets = new Regrets(problem);
    problem.starts(seed).forEach(design -> make(design, trials));
    done.stream()
        .map(Step::design)
        .forEach(design -> {
          if (design != null) {
            make(design, trials);
          }
        });
    try (Player player = contender.enter(problem, seed)) {
      int first = Math.max(0, done.size() - 1);
      Answer answer = answer(player, trials, regrets, first, done.isEmpty() ? log : step -> {});
      for (int step = first + 1; step <= steps && answer.next() != null; step++) {
        make(answer.next(), trials);
        answer = answer(player, trials, regrets, step, log);
      }
    }
  }

  private void make(Design design, List<Trial> trials) {
    int before = (int) trials.stream().filter(trial -> trial.design().equals(design)).count();
    trials.add(new Trial(design, problem.observe(design, seed, before)));
  }

  private Answer answer(
      Player player, List<Trial> trials, Regrets regrets, int step, Consumer<Step> log) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Answer answer = player.answer(List.copyOf(trials), step < steps);
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    Trial last = step == 0 ? null : trials.getLast();
    log.accept(
        new Step(
            seed,
            step,
            last == null ? null : last.design(),
            last == null ? "" : text(last.observation()),
            answer.recommended(),
            regrets.of(answer.recommended(), trials),
            answer.measured(),
            regrets.of(answer.measured(), trials),
            Math.max(seconds, answer.seconds())));
    return answer;
  }

  private static String text(Observation observation) {
    return switch (observation) {
      case Observation.Measured measured -> DesignText.json(measured.outcomes()).toString();
      case Observation.Failed(String reason, boolean design) -> reason;
    };
  }
}
