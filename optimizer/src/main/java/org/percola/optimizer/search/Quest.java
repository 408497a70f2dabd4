package org.percola.optimizer.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;

/// What is searched for, and where.
///
/// @param quick a cheap stand-in for `exact` that most designs are judged by
/// @param exact what the few best are judged by
/// @param starts designs worth looking around, best first
/// @param taken designs that may not be chosen
public record Quest(
    FeasibleSpace space,
    Acquisition quick,
    Acquisition exact,
    List<Design> starts,
    Set<Design> taken) {
  public Quest {
    starts = List.copyOf(starts);
    taken = Collections.unmodifiableSet(new LinkedHashSet<>(taken));
  }

  /// The same with more designs worth looking around, before all others.
  public Quest startingAt(List<Design> more) {
    Set<Design> all = new LinkedHashSet<>(more);
    all.addAll(starts);
    return more.isEmpty() ? this : new Quest(space, quick, exact, List.copyOf(all), taken);
  }
}
