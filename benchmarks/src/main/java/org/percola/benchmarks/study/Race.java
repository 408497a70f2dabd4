package org.percola.benchmarks.study;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import org.percola.benchmarks.problem.Problem;

/// One contender, one problem, one seed: measure, ask, measure what was asked for, and so on.
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
    Trials trials = Trials.of(problem, seed, done);
    Regrets regrets = new Regrets(problem);
    try (Player player = contender.enter(problem, seed)) {
      int first = Math.max(0, done.size() - 1);
      Answer answer =
          answer(player, trials.all(), regrets, first, done.isEmpty() ? log : step -> {});
      for (int step = first + 1; step <= steps && answer.next() != null; step++) {
        trials.make(answer.next());
        answer = answer(player, trials.all(), regrets, step, log);
      }
    }
  }

  private Answer answer(
      Player player, List<Trial> trials, Regrets regrets, int step, Consumer<Step> log) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Answer answer = player.answer(trials, step < steps);
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    Trial last = step == 0 ? null : trials.getLast();
    log.accept(
        new Step(
            seed,
            step,
            last == null ? null : last.design(),
            last == null ? "" : last.observed(),
            answer.recommended(),
            regrets.of(answer.recommended(), trials),
            answer.measured(),
            regrets.of(answer.measured(), trials),
            Math.max(seconds, answer.seconds())));
    return answer;
  }
}
