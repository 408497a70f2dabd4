package org.percola.benchmarks.problem;

import java.util.Map;

/// What came out of one experiment.
public sealed interface Observation {

  /// Values of outcomes by name, in the units of the campaign.
  record Measured(Map<String, Double> outcomes) implements Observation {
    public Measured {
      outcomes = Map.copyOf(outcomes);
    }
  }

  /// Nothing was measured.
  ///
  /// @param design whether the design is to blame, as far as anybody in the lab can tell
  record Failed(String reason, boolean design) implements Observation {}
}
