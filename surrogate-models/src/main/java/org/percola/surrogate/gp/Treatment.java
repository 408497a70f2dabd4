package org.percola.surrogate.gp;

/// What a fit does with a group of unknown parameters.
public enum Treatment {
  /// Held at the reference value (prior mean) or at the mode of the prior (kernel and noise).
  FIXED,

  /// Set to the most probable value given the data.
  FITTED,

  /// Drawn from the posterior, so that predictions carry their uncertainty.
  SAMPLED
}
