package org.percola.surrogate.gp;

import org.percola.surrogate.Workers;

/// From where the most probable unknowns are searched, and who searches.
///
/// @param extra random starts beside the prior's mode
record Starts(int extra, Workers workers) {

  /// The prior's mode, on the calling thread.
  static final Starts ONE = new Starts(0, Workers.ONE);

  Starts {
    if (extra < 0) {
      throw new IllegalArgumentException("extra starts: " + extra + " (expected: 0 or more)");
    }
  }
}
