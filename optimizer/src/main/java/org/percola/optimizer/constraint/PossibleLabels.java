package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.optimizer.design.Design;

/// The combinations of labels under which sums, counts and limits can be met at all.
///
/// Which parameters have a meaning depends on the labels, so limits may contradict each other under
/// some labels only.
final class PossibleLabels {
  private final LabelChoice choice;
  private final Set<Design> impossible = new LinkedHashSet<>();
  private final List<Design> possible = new ArrayList<>();

  /// @throws InfeasibleSpaceException naming the contradictions, when there are no such labels
  PossibleLabels(Axes axes, LabelChoice choice, Contradiction contradiction) {
    this.choice = choice;
    Map<List<Boolean>, List<String>> byActivity = new HashMap<>();
    Set<String> found = new LinkedHashSet<>();
    for (Design labels : choice.combinations()) {
      List<String> missing = choice.missing(labels);
      if (!missing.isEmpty()) {
        impossible.add(labels);
        missing.forEach(name -> found.add(choice.whyMissing(name)));
        continue;
      }
      Bounds bounds = axes.bounds(labels);
      List<String> together =
          byActivity.computeIfAbsent(bounds.activity(), key -> contradiction.within(bounds));
      if (together.isEmpty()) {
        possible.add(labels);
      } else {
        impossible.add(labels);
        found.add(
            (together.size() == 1 ? "cannot be met: " : "cannot be met together: ")
                + String.join(" and ", together));
      }
    }
    if (possible.isEmpty() && choice.combinationsAreAll()) {
      throw new InfeasibleSpaceException(List.copyOf(found));
    }
  }

  /// The labels at a place in the unit cube, or the possible ones that differ from them least.
  Design choose(double[] unit) {
    Design chosen = choice.choose(unit);
    return impossible.contains(chosen) ? nearest(chosen) : chosen;
  }

  private Design nearest(Design chosen) {
    Design best = chosen;
    int most = -1;
    for (Design other : possible) {
      int shared = 0;
      for (String parameter : other.values().keySet()) {
        shared += other.values().get(parameter).equals(chosen.values().get(parameter)) ? 1 : 0;
      }
      if (shared > most) {
        most = shared;
        best = other;
      }
    }
    return best;
  }
}
