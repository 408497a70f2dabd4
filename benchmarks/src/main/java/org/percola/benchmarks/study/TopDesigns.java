package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.percola.benchmarks.problem.PoolProblem;
import org.percola.optimizer.design.Design;

/// How many of the best 5 % of a pool were found, by number of evaluations, starts included.
///
/// Source: Q. Liang et al., npj Computational Materials 7 (2021) 188.
final class TopDesigns {
  private static final double SHARE = 0.05;
  private static final int[] EVALUATIONS = {10, 20, 30, 40, 50, 65, 100, 140};

  private TopDesigns() {}

  /// The counts as Markdown; nothing for a problem that is no pool.
  static Optional<String> of(ProblemReport report) {
    if (!(report.problem() instanceof PoolProblem pool) || !pool.oneObjective()) {
      return Optional.empty();
    }
    Set<Design> top = pool.top(SHARE);
    StringBuilder text = new StringBuilder();
    text.append("Of the ").append(top.size());
    text.append(" best designs (5 %), found after a number of evaluations, starts included:\n\n");
    int[] reached = reached(pool, report);
    text.append("| planner |");
    for (int evaluations : reached) {
      text.append(' ').append(evaluations).append(" |");
    }
    text.append("\n| --- |").append(" --- |".repeat(reached.length)).append('\n');
    report
        .steps()
        .forEach((contender, steps) -> {
          text.append("| ").append(contender).append(" |");
          for (int evaluations : reached) {
            text.append(' ').append(found(pool, steps, top, evaluations)).append(" |");
          }
          text.append('\n');
        });
    return Optional.of(text.append('\n').toString());
  }

  /// The numbers of evaluations that some race got to.
  private static int[] reached(PoolProblem pool, ProblemReport report) {
    long most =
        report.steps().values().stream()
            .flatMap(steps -> made(pool, steps).values().stream())
            .mapToLong(List::size)
            .max()
            .orElse(0);
    return Arrays.stream(EVALUATIONS).filter(evaluations -> evaluations <= most).toArray();
  }

  private static Map<Long, List<Design>> made(PoolProblem pool, List<Step> steps) {
    Map<Long, List<Design>> made = new TreeMap<>();
    for (Step step : steps) {
      List<Design> own =
          made.computeIfAbsent(step.seed(), seed -> new ArrayList<>(pool.starts(seed)));
      if (step.design() != null) {
        own.add(step.design());
      }
    }
    return made;
  }

  private static String found(
      PoolProblem pool, List<Step> steps, Set<Design> top, int evaluations) {
    Map<Long, List<Design>> made = made(pool, steps);
    double[] counts =
        made.values().stream()
            .filter(designs -> designs.size() >= evaluations)
            .mapToDouble(designs -> {
              Set<Design> found = new HashSet<>(designs.subList(0, evaluations));
              found.retainAll(top);
              return found.size();
            })
            .toArray();
    return 2 * counts.length > made.size() ? Interval.ofMedian(counts).text() : "–";
  }
}
