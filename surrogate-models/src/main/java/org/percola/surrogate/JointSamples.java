package org.percola.surrogate;

/// Equally weighted joint draws of one outcome at the anchors, and each draw's belief elsewhere.
public interface JointSamples {

  /// The number of draws.
  int count();

  /// The value of one draw at one anchor.
  double value(int sample, int anchor);

  /// What each draw, taken as the truth at the anchors, believes about other designs.
  ///
  /// @return per draw and candidate a normal distribution
  Conditional given(Inputs candidates);

  /// Normal distributions indexed by draw and candidate.
  interface Conditional {

    /// The mean of one draw's belief at one candidate.
    double mean(int sample, int candidate);

    /// The standard deviation of one draw's belief at one candidate; near 0 beside an anchor.
    double standardDeviation(int sample, int candidate);
  }
}
