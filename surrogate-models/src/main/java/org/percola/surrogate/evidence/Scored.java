package org.percola.surrogate.evidence;

import java.util.Arrays;
import org.percola.surrogate.Surrogate;

/// A fitted belief, and how well it foretells each observation that it was fitted to.
public final class Scored {
  private final Surrogate surrogate;
  private final double[] logScores;

  /// @param logScores per observation ln p(yᵢ | all others), NaN where it has none
  public Scored(Surrogate surrogate, double[] logScores) {
    this.surrogate = surrogate;
    this.logScores = logScores.clone();
  }

  /// The belief given all observations.
  public Surrogate surrogate() {
    return surrogate;
  }

  public double[] logScores() {
    return logScores.clone();
  }

  /// Over the observations that have a score; NaN without any.
  double meanLogScore() {
    return Arrays.stream(logScores).filter(Double::isFinite).average().orElse(Double.NaN);
  }
}
