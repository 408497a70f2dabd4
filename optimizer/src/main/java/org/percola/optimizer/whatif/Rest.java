package org.percola.optimizer.whatif;

/// What becomes of the settings that a sweep does not change.
public enum Rest {
  /// They stay as they are. Parts of a mixture share what is left of the whole in the proportions
  /// they had (the direction of Cox, Technometrics 13 (1971) 155–159, doi 10.2307/1266876);
  /// settings that only now have a meaning are chosen to be best.
  HELD,

  /// They are chosen anew at every step, to be best beside it.
  CHOSEN
}
