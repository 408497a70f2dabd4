package org.percola.optimizer.planning;

import java.util.List;

/// How far the beliefs of a campaign can be trusted.
///
/// @param outcomes one per outcome that was observed, measured or derived, in the campaign's order
/// @param seed names the randomness
/// @param revision the campaign's revision
public record Diagnosis(List<OutcomeDiagnosis> outcomes, long seed, long revision) {
  public Diagnosis {
    outcomes = List.copyOf(outcomes);
  }
}
