package org.percola.optimizer.outcome;

import org.percola.optimizer.design.Design;

/// How an outcome follows from measured outcomes and from the design.
///
/// The design is read once, because the same design is asked about for many draws of its outcomes.
public interface Formula {

  /// The formula with a design's settings filled in.
  ///
  /// @throws IllegalArgumentException when the design lacks a setting that the formula reads
  Figure at(Design design);

  /// The value that the measured outcomes of one design amount to.
  @FunctionalInterface
  interface Figure {

    /// The derived outcome in its unit.
    ///
    /// @param measured the measured outcomes that the formula takes, in its order
    double of(double[] measured);
  }
}
