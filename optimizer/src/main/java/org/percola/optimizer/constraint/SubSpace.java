package org.percola.optimizer.constraint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;

/// The part of a space that one request asks for.
///
/// A parameter that is fixed, or has a range or labels to stay within, is asked to have a meaning
/// too: designs without it lie outside.
///
/// @param fixed settings that every design must have
/// @param ranges by numeric parameter, narrower than its bounds
/// @param labels by labelled parameter, the only ones to use
/// @param without by labelled parameter, labels not to use
/// @param excluded zones to stay out of
/// @param candidates when not empty, the only designs to choose from
public record SubSpace(
    Map<String, DesignValue> fixed,
    Map<String, Range> ranges,
    Map<String, List<String>> labels,
    Map<String, List<String>> without,
    List<DesignConstraint.Exclusion> excluded,
    List<Design> candidates) {
  /// The whole space.
  public static final SubSpace ALL = of(Map.of());

  public SubSpace {
    // Sorted, so that faults and explanations come in one order.
    fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
    ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    without = Collections.unmodifiableMap(new TreeMap<>(without));
    excluded = List.copyOf(excluded);
    candidates = List.copyOf(candidates);
  }

  /// The designs with these settings.
  public static SubSpace of(Map<String, DesignValue> fixed) {
    return new SubSpace(fixed, Map.of(), Map.of(), Map.of(), List.of(), List.of());
  }

  /// The part of this part that has some more settings fixed.
  public SubSpace with(Map<String, DesignValue> more) {
    Map<String, DesignValue> all = new TreeMap<>(fixed);
    all.putAll(more);
    return new SubSpace(all, ranges, labels, without, excluded, candidates);
  }
}
