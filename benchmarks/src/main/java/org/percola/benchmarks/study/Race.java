package org.percola.benchmarks.study;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import org.percola.benchmarks.problem.Problem;

/// One contender, one problem, one seed: measure, ask, measure what was asked for, and so on.
///
/// @param steps how many experiments are chosen after the start
/// @param batch how many of them are chosen and made together
record Race(Problem problem, Contender contender, long seed, int steps, int batch) {

  /// A race in which every result is known before the next experiment is chosen.
  Race(Problem problem, Contender contender, long seed, int steps) {
    this(problem, contender, seed, steps, 1);
  }

  /// Names the contender and its rounds in files.
  String name() {
    return RaceName.of(contender, batch);
  }

  /// Runs the steps that are missing.
  ///
  /// @param done steps of an earlier run of this race, from 0 on without a gap
  /// @param log is given every new step, once its round is complete; within a round what was
  ///   concluded before holds
  void run(List<Step> done, Consumer<Step> log) {
    if (done.size() > steps) {
      return;
    }
    Trials trials = Trials.of(problem, seed, done);
    Regrets regrets = new Regrets(problem);
    try (Player player = contender.enter(problem, seed)) {
      int step = Math.max(0, done.size() - 1);
      Answer answer = ask(player, trials.all(), step);
      if (done.isEmpty()) {
        log.accept(line(trials.all(), step, answer, regrets));
      }
      while (step < steps && !answer.next().isEmpty()) {
        int before = trials.all().size();
        int round = answer.next().size();
        answer.next().forEach(trials::make);
        Answer former = answer;
        answer = ask(player, trials.all(), step + round);
        for (int i = 1; i <= round; i++) {
          List<Trial> known = trials.all().subList(0, before + i);
          log.accept(line(known, step + i, i < round ? former : answer, regrets));
        }
        step += round;
      }
    }
  }

  private Answer ask(Player player, List<Trial> trials, int step) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Answer answer = player.answer(trials, Math.min(batch, steps - step));
    return answer.taking((threads.getCurrentThreadCpuTime() - start) / 1e9);
  }

  private Step line(List<Trial> trials, int step, Answer answer, Regrets regrets) {
    Trial last = step == 0 ? null : trials.getLast();
    return new Step(
        seed,
        step,
        last == null ? null : last.design(),
        last == null ? "" : last.observed(),
        answer.recommended(),
        regrets.of(answer.recommended(), trials),
        answer.measured(),
        regrets.of(answer.measured(), trials),
        answer.seconds());
  }
}
