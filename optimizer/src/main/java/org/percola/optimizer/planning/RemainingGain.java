package org.percola.optimizer.planning;

import java.util.List;

/// What may still be gained over the recommended design, to decide whether to go on.
///
/// Going on is worth little once `P(f* - f(recommended) ≤ tolerance) ≥ 1 - δ` with the best value
/// f* of any design: the probabilistic regret bound of Wilson, "Stopping Bayesian optimization with
/// probabilistic regret bounds", NeurIPS 2024, arXiv 2402.16811. Computed from joint draws over a
/// list of contenders, so a top between them is missed: chances and regrets are a little too
/// modest. And they are the belief's: one that has not met a narrow peak does not know of it.
///
/// @param outcome the objective
/// @param unit of every number here but the chances
/// @param tolerance what is too little to make another experiment for
/// @param probabilityOfMore that some design is better than the recommended one by more than the
///   tolerance
/// @param expectedRegret by how much the best design is expected to be better
/// @param probabilityInTarget that the recommended design meets every target
/// @param expected what more experiments are expected to gain, by their number
/// @param contenders how many designs were compared
/// @param told whether anything is known of the objective and of every limit
public record RemainingGain(
    String outcome,
    String unit,
    double tolerance,
    double probabilityOfMore,
    double expectedRegret,
    double probabilityInTarget,
    List<After> expected,
    int contenders,
    boolean told) {
  /// δ: the chance of missing more than the tolerance that is accepted when stopping. Smaller makes
  /// more experiments.
  public static final double ACCEPTED_RISK = 0.1;

  /// A recommended design that more likely misses a target than meets all is nothing to stop at:
  /// where no design does better there is little to gain, and nothing has been reached.
  private static final double LEAST_IN_TARGET = 0.5;

  public RemainingGain {
    expected = List.copyOf(expected);
  }

  /// Whether more experiments are unlikely to gain more than the tolerance over a design that is
  /// known to be of use.
  public boolean enough() {
    return told && probabilityInTarget >= LEAST_IN_TARGET && probabilityOfMore <= ACCEPTED_RISK;
  }

  /// What some more experiments are expected to gain.
  ///
  /// @param experiments how many
  /// @param gain by how much the recommended design is expected to become better, 0 or more
  public record After(int experiments, double gain) {}
}
