package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Names the limits that together leave no design, where only looking for designs tells: whatever
/// can be left out while still none is found is left out.
final class Blame {
  private Blame() {}

  /// @param where says what was looked through
  /// @param doubt ends the sentence where looking proves nothing
  /// @param empty whether no design is found under some of the constraints
  static InfeasibleSpaceException of(
      String where,
      String doubt,
      List<DesignConstraint> constraints,
      Predicate<List<DesignConstraint>> empty) {
    List<DesignConstraint> kept =
        new ArrayList<>(
            constraints.stream().filter(limit -> limit.severity() == Severity.HARD).toList());
    for (DesignConstraint candidate : List.copyOf(kept)) {
      List<DesignConstraint> fewer = new ArrayList<>(kept);
      fewer.remove(candidate);
      if (empty.test(fewer)) {
        kept = fewer;
      }
    }
    return new InfeasibleSpaceException(
        kept.isEmpty()
            ? where + " can be set as asked, closes every sum and is in stock" + doubt
            : where
                + (kept.size() == 1 ? " meets " : " meets together ")
                + kept.stream().map(LimitWords::of).collect(Collectors.joining(" and "))
                + doubt);
  }

  /// The same where all designs there are can be judged.
  static InfeasibleSpaceException of(
      String where, DesignSpace space, List<DesignConstraint> constraints, List<Design> designs) {
    Map<DesignConstraint, BitSet> kept = new LinkedHashMap<>();
    for (DesignConstraint constraint : constraints) {
      Verdicts alone = Verdicts.of(space, List.of(constraint));
      BitSet meets = new BitSet();
      for (int i = 0; i < designs.size(); i++) {
        meets.set(i, alone.withinHard(designs.get(i)));
      }
      kept.put(constraint, meets);
    }
    return of(
        where,
        "",
        constraints,
        limits -> {
          BitSet left = new BitSet();
          left.set(0, designs.size());
          limits.forEach(limit -> left.and(kept.getOrDefault(limit, left)));
          return left.isEmpty();
        });
  }
}
