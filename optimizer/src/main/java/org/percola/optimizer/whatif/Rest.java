package org.percola.optimizer.whatif;

/// What becomes of the settings that a sweep does not change.
public enum Rest {
  /// They stay as they are. Parts of a mixture share what is left of the whole in the proportions
  /// they had (the direction of Cox, Biometrika 58 (1971) 155–159, doi 10.1093/biomet/58.1.155);
  /// settings that have a meaning only under another label are chosen once, to be best.
  HELD,

  /// They are chosen anew at every step, to be best beside it.
  CHOSEN
}
