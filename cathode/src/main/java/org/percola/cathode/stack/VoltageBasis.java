package org.percola.cathode.stack;

/// Which voltage of the stack a target voltage speaks of.
public enum VoltageBasis {
  /// The average discharge voltage reaches the target.
  NOMINAL,
  /// Even the emptied stack still gives the target.
  MINIMUM,
  /// Even the full stack does not pass the target, if one cell alone does not.
  MAXIMUM
}
