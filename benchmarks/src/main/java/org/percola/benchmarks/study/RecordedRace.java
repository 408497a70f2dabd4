package org.percola.benchmarks.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Truth;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.planning.Prediction;

/// A race that was run, whose experiments a planner can be asked about again.
///
/// @param steps from 0 on without a gap
record RecordedRace(Problem problem, long seed, List<Step> steps) {
  RecordedRace {
    steps = List.copyOf(steps);
  }

  /// The races of a contender over a problem, at least one.
  ///
  /// @param seeds those to read; all where none are given
  /// @throws IllegalArgumentException when there are none, or none that recommends a design
  static List<RecordedRace> all(
      Path results, Problem problem, String contender, @Nullable SeedRange seeds) {
    if (problem.campaign().objectives().size() > 1) {
      throw new IllegalArgumentException(
          "problem: %s (expected: one objective, of several no design is recommended)"
              .formatted(problem.name()));
    }
    Logbook book = Logbook.of(results, problem.name(), contender);
    List<Long> raced = raced(book);
    List<Long> asked = seeds == null ? raced : among(raced, seeds, book);
    return asked.stream().map(seed -> new RecordedRace(problem, seed, book.read(seed))).toList();
  }

  private static List<Long> raced(Logbook book) {
    List<Long> raced = book.read().stream().map(Step::seed).distinct().toList();
    if (raced.isEmpty()) {
      throw new IllegalArgumentException(
          "results: %s (expected: lines of races, as benchmarks/run study leaves them)"
              .formatted(book.file()));
    }
    return raced;
  }

  private static List<Long> among(List<Long> raced, SeedRange seeds, Logbook book) {
    List<Long> asked = seeds.all().stream().filter(raced::contains).toList();
    if (asked.isEmpty()) {
      throw new IllegalArgumentException(
          "seeds: %d-%d (expected: some of %s, raced in %s)"
              .formatted(seeds.first(), seeds.last(), raced, book.file()));
    }
    return asked;
  }

  /// What a planner recommends after some numbers of experiments; those that the race did not come
  /// to are left out.
  Map<Integer, SecondOpinion> ask(Contender contender, List<Integer> counts) {
    List<Trial> trials = trials();
    Regrets regrets = new Regrets(problem);
    Map<Integer, SecondOpinion> opinions = new LinkedHashMap<>();
    try (Player player = contender.enter(problem, seed)) {
      for (int count : counts) {
        if (count < steps.size()) {
          Step step = steps.get(count);
          opinions.put(count, opinion(player, known(trials, step), step.regret(), regrets));
        }
      }
    }
    return opinions;
  }

  /// The experiments made again.
  ///
  /// @throws IllegalStateException when the problem was changed since the race
  List<Trial> trials() {
    List<Trial> trials = Trials.of(problem, seed, steps).all();
    for (int back = 1; back < steps.size(); back++) {
      Step step = steps.get(steps.size() - back);
      String again = trials.get(trials.size() - back).observed();
      if (!step.observed().equals(again)) {
        throw new IllegalStateException(
            "%s, seed %d, step %d: %s (expected: %s, as the race recorded)"
                .formatted(problem.name(), seed, step.step(), again, step.observed()));
      }
    }
    return trials;
  }

  /// Those of all experiments that were made before a step's recommendation.
  List<Trial> known(List<Trial> trials, Step step) {
    return trials.subList(0, trials.size() - (steps.size() - 1) + step.step());
  }

  private SecondOpinion opinion(Player player, List<Trial> trials, double then, Regrets regrets) {
    Answer answer = player.answer(trials, 0);
    return new SecondOpinion(
        then, regrets.of(answer.recommended(), trials), surprises(answer, regrets));
  }

  private Map<String, Surprise> surprises(Answer answer, Regrets regrets) {
    Map<String, Surprise> surprises = new LinkedHashMap<>();
    if (answer.recommended() != null && problem.exact()) {
      Truth truth = regrets.truth(answer.recommended());
      for (Prediction belief : answer.beliefs()) {
        Double value = truth.outcomes().get(belief.outcome());
        if (value != null && measured(belief.outcome())) {
          surprises.put(belief.outcome(), Surprise.of(belief, value));
        }
      }
    }
    return surprises;
  }

  private boolean measured(String name) {
    return problem.campaign().outcomes().stream()
        .anyMatch(outcome -> outcome instanceof Outcome.Measured && outcome.name().equals(name));
  }
}
