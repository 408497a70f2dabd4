package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.surrogate.Scale;

/// All targets of one outcome together: the range it has to lie in, on its scale.
///
/// @param position of the outcome among those of the goals
/// @param lower -∞ when there is no lower limit
/// @param upper ∞ when there is no upper limit
/// @param spread of the outcome, the unit of what is nearly met
record TargetRange(int position, double lower, double upper, double spread) {

  /// What an outcome without a value counts as, in spreads outside: beyond what has one.
  private static final double NO_VALUE = 1e3;

  /// The least deviation that is believed, in spreads: smaller lets limits be met more narrowly,
  /// larger says from further away which side is better.
  private static final double LEAST_DEVIATION = 1e-4;

  /// One range per outcome with targets, in the order of the targets.
  static List<TargetRange> of(Goals goals, Scales scales) {
    List<TargetRange> ranges = new ArrayList<>();
    for (OutcomeConstraint target : goals.targets()) {
      int position = goals.position(target);
      if (ranges.stream().noneMatch(range -> range.position() == position)) {
        ranges.add(of(goals, position, scales));
      }
    }
    return List.copyOf(ranges);
  }

  private static TargetRange of(Goals goals, int position, Scales scales) {
    Scale scale = scales.scale(position);
    double lower = Double.NEGATIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    for (OutcomeConstraint target : goals.targets()) {
      if (goals.position(target) == position) {
        switch (target.relation()) {
          case AT_LEAST -> lower = Math.max(lower, scale.apply(target.limit()));
          case AT_MOST -> upper = Math.min(upper, scale.apply(target.limit()));
        }
      }
    }
    return new TargetRange(position, lower, upper, scales.spread(position));
  }

  /// Whether a value meets the targets; NaN does not.
  boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  /// About 1 inside, about 0 outside, above 0; 0 where there is no value.
  double step(double value) {
    return step(value, 0.0);
  }

  /// The same of a range that is wider on either side.
  ///
  /// @param more spreads
  double step(double value, double more) {
    return Double.isNaN(value)
        ? 0.0
        : Smoothing.step((value - lower) / spread + more)
            * Smoothing.step((upper - value) / spread + more);
  }

  /// How far outside a value lies, in units of spread; 0 inside, [#NO_VALUE] where there is none.
  double violation(double value) {
    if (Double.isNaN(value)) {
      return NO_VALUE;
    }
    return Math.max(0.0, Math.max(lower - value, value - upper)) / spread;
  }

  /// The logarithm of the probability that a normal outcome lies inside or not far outside; finite,
  /// for what is nearly certain or nearly a single value is taken as a little wider.
  ///
  /// @param more how far outside, in spreads
  double logProbability(double mean, double deviation, double more) {
    double least = LEAST_DEVIATION * spread;
    double unit = Math.max(deviation, least);
    double room = Math.max(0.0, least - 0.5 * (upper - lower)) + more * spread;
    return NormalRange.logProbability((lower - room - mean) / unit, (upper + room - mean) / unit);
  }
}
