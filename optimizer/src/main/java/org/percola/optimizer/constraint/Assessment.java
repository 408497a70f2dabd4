package org.percola.optimizer.constraint;

import org.percola.optimizer.constraint.DesignConstraint.Relation;

/// How one design stands towards one constraint.
///
/// @param relation on which side of the limit the value must lie; of a constraint with two limits
///   this is the nearer one
/// @param value the constrained quantity of the design, in `unit`; of an uncertain quantity the
///   value that it lies beyond with just the tolerated probability, so that it alone decides
/// @param margin how far inside the limit, in `unit`; negative when beyond it
/// @param relativeMargin the margin as a share of the limit's scale, to find the one that binds
/// @param probabilityBroken given how uncertain the quantity is; 0 or 1 where it is known exactly
public record Assessment(
    DesignConstraint constraint,
    Relation relation,
    double value,
    double limit,
    String unit,
    double margin,
    double relativeMargin,
    double probabilityBroken,
    boolean satisfied) {
  /// How far beyond a limit still counts as on it, as a share of the limit's scale: what is left of
  /// decimal fractions once they are doubles.
  static final double TOLERANCE = 1e-9;

  /// How a quantity stands that the design alone decides.
  ///
  /// @param scale the size of what meets in the limit
  static Assessment ofKnown(
      DesignConstraint constraint,
      Relation relation,
      double value,
      double limit,
      String unit,
      double scale) {
    double margin = margin(relation, value, limit);
    boolean satisfied = margin >= -TOLERANCE * scale;
    return new Assessment(
        constraint,
        relation,
        value,
        limit,
        unit,
        margin,
        scale > 0 ? margin / scale : 0,
        satisfied ? 0 : 1,
        satisfied);
  }

  /// How far inside a limit a value lies; on a limit that must be met exactly, at most 0.
  static double margin(Relation relation, double value, double limit) {
    return switch (relation) {
      case AT_MOST -> limit - value;
      case AT_LEAST -> value - limit;
      case EQUAL -> -Math.abs(value - limit);
    };
  }
}
