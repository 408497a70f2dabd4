package org.percola.benchmarks.study;

import org.percola.benchmarks.problem.Observation;
import org.percola.optimizer.design.Design;

/// One experiment of a race.
public record Trial(Design design, Observation observation) {

  /// What came out, for people.
  String observed() {
    return switch (observation) {
      case Observation.Measured measured -> DesignText.json(measured.outcomes()).toString();
      case Observation.Failed(String reason, boolean design) -> reason;
    };
  }
}
