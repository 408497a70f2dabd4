package org.percola.optimizer.constraint;

/// How one design stands towards one constraint.
///
/// @param value the constrained quantity of the design, in `unit`; of an uncertain quantity the
///   value that it lies beyond with just the tolerated probability, so that it alone decides
/// @param margin how far inside the limit, in `unit`; negative when beyond it
/// @param relativeMargin the margin as a share of the limit's scale, to find the one that binds
/// @param probabilityBroken given how uncertain the quantity is; 0 or 1 where it is known exactly
public record Assessment(
    DesignConstraint constraint,
    double value,
    double limit,
    String unit,
    double margin,
    double relativeMargin,
    double probabilityBroken,
    boolean satisfied) {}
