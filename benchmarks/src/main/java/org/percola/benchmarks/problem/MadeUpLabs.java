package org.percola.benchmarks.problem;

import static org.percola.benchmarks.problem.MadeUpTrait.FAILURES;
import static org.percola.benchmarks.problem.MadeUpTrait.FEW_OF_MANY;
import static org.percola.benchmarks.problem.MadeUpTrait.LABELS;
import static org.percola.benchmarks.problem.MadeUpTrait.LIMIT;
import static org.percola.benchmarks.problem.MadeUpTrait.MANY_NUMBERS;
import static org.percola.benchmarks.problem.MadeUpTrait.ROUTES;
import static org.percola.benchmarks.problem.MadeUpTrait.SHARES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Labs of twelve kinds, two of each, drawn by chance: questions that nobody chose.
final class MadeUpLabs {
  private static final int EACH = 2;

  private MadeUpLabs() {}

  static List<Problem> all() {
    List<Problem> all = new ArrayList<>();
    kinds()
        .forEach((kind, traits) -> {
          for (int number = 1; number <= EACH; number++) {
            String name = "made-up-" + kind + "-" + number;
            all.add(new LazyProblem(name, () -> MadeUpLab.of(name, traits)));
          }
        });
    return List.copyOf(all);
  }

  private static Map<String, Set<MadeUpTrait>> kinds() {
    Map<String, Set<MadeUpTrait>> kinds = new LinkedHashMap<>();
    kinds.put("numbers", Set.of());
    kinds.put("many-numbers", Set.of(MANY_NUMBERS));
    kinds.put("labels", Set.of(LABELS));
    kinds.put("mixture", Set.of(SHARES));
    kinds.put("blend", Set.of(FEW_OF_MANY));
    kinds.put("routes", Set.of(ROUTES));
    kinds.put("failing", Set.of(FAILURES));
    kinds.put("limited", Set.of(LIMIT));
    kinds.put("labels-mixture", Set.of(LABELS, SHARES));
    kinds.put("labels-routes", Set.of(LABELS, ROUTES));
    kinds.put("failing-mixture", Set.of(FAILURES, SHARES));
    kinds.put("limited-labels", Set.of(LIMIT, LABELS));
    return kinds;
  }
}
