package org.percola.benchmarks.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All problems there are, by name.
public final class Problems {
  private static final List<Problem> ALL = made();

  private Problems() {}

  /// Every problem, in the order of reports.
  public static List<Problem> all() {
    return ALL;
  }

  private static List<Problem> made() {
    List<Problem> all = new ArrayList<>();
    all.addAll(SmoothProblems.all());
    all.addAll(ConstrainedProblems.all());
    all.addAll(
        NoisyProblems.of(
            Stream.concat(SmoothProblems.all().stream(), ConstrainedProblems.all().stream())
                .toList()));
    all.addAll(TuningProblems.all());
    all.addAll(MixedProblems.all());
    all.addAll(WholeNumberProblems.all());
    all.addAll(TwoObjectiveProblems.all());
    all.addAll(ManyObjectiveProblems.all());
    all.addAll(TradeOffTuningProblems.all());
    all.addAll(LaboratoryProblems.all());
    all.addAll(MadeUpLabs.all());
    all.addAll(PoolProblems.all());
    all.addAll(CathodeProblems.all());
    return List.copyOf(all);
  }

  /// The problem of that name.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Problem named(String name) {
    return all().stream()
        .filter(problem -> problem.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "problem: %s (expected: one of %s)".formatted(name, names())));
  }

  /// The names of all problems, in the order of reports.
  public static List<String> names() {
    return all().stream().map(Problem::name).toList();
  }
}
