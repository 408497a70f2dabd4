package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The left-out results in predicted standard deviations from what was foretold: if the belief is
/// honest they scatter around 0 with a standard deviation of 1.
///
/// @param mean above 0 when results come out higher than foretold
/// @param standardDeviation around the mean, with n - 1; above 1 for a belief too sure of itself;
///   NaN for a single result
/// @param worstExperiment the experiment with the residual farthest from 0
/// @param worst that residual
public record Residuals(
    double mean, double standardDeviation, String worstExperiment, double worst) {

  /// A summary of results; null where there is no finite residual.
  static @Nullable Residuals of(List<OutcomeDiagnosis.LeftOut> results) {
    List<OutcomeDiagnosis.LeftOut> finite =
        results.stream().filter(left -> Double.isFinite(residual(left))).toList();
    if (finite.isEmpty()) {
      return null;
    }
    double mean = 0;
    OutcomeDiagnosis.LeftOut worst = finite.getFirst();
    for (OutcomeDiagnosis.LeftOut left : finite) {
      mean += residual(left) / finite.size();
      worst = Math.abs(residual(left)) > Math.abs(residual(worst)) ? left : worst;
    }
    double squares = 0;
    for (OutcomeDiagnosis.LeftOut left : finite) {
      squares += (residual(left) - mean) * (residual(left) - mean);
    }
    double deviation = finite.size() > 1 ? Math.sqrt(squares / (finite.size() - 1)) : Double.NaN;
    return new Residuals(mean, deviation, worst.experiment(), residual(worst));
  }

  private static double residual(OutcomeDiagnosis.LeftOut left) {
    return left.result().standardizedResidual();
  }
}
