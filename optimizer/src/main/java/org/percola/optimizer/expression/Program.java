package org.percola.optimizer.expression;

import org.percola.optimizer.design.Design;

/// An expression over designs and inputs, ready to be computed many times.
///
/// Safe for use from several threads.
public final class Program {
  private final Code code;

  Program(Code code) {
    this.code = code;
  }

  /// The expression with a design's settings filled in and all that follows from them computed.
  ///
  /// A setting that the design lacks is NaN, or no label at all.
  public Computation at(Design design) {
    return code.at(design)::of;
  }

  /// An expression of its inputs only.
  @FunctionalInterface
  public interface Computation {

    /// The value; NaN where there is none, or it is infinite on the way.
    double of(double[] inputs);
  }
}
