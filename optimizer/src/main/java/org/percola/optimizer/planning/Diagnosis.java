package org.percola.optimizer.planning;

import java.util.List;

/// How far the beliefs of a campaign can be trusted.
///
/// @param outcomes one per outcome that was observed, measured or derived, in the campaign's order
/// @param experiments the number of experiments with results that count
/// @param folds how many groups of experiments were foretold in turn from the others; as many as
///   experiments when they were left out one at a time
/// @param seed names the randomness
/// @param revision the campaign's revision
public record Diagnosis(
    List<OutcomeDiagnosis> outcomes, int experiments, int folds, long seed, long revision) {
  public Diagnosis {
    outcomes = List.copyOf(outcomes);
  }
}
