package org.percola.surrogate.gp;

import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.mean.CathodeMean;
import org.percola.surrogate.mean.CathodeOutcome;

/// Settings for the outcomes that the cathode physics predicts.
///
/// Chosen before looking at predictions: the discrepancy of utilization is the 15 % that served in
/// planning studies on an independent microstructure simulator; that of voltage is the residual of
/// a straight line, 0.04 V of 2.1 V.
public final class CathodeSettings {

  /// Relative error to expect of the predicted utilization.
  public static final double UTILIZATION_ERROR = 0.15;

  /// Relative error to expect of the predicted voltage.
  public static final double VOLTAGE_ERROR = 0.02;

  private CathodeSettings() {}

  /// Utilization of the active material, a fraction.
  public static GaussianProcessSettings utilization(CathodeColumns columns) {
    return settings(CathodeOutcome.UTILIZATION, columns, UTILIZATION_ERROR);
  }

  /// Average discharge voltage, V.
  public static GaussianProcessSettings voltage(CathodeColumns columns) {
    return settings(CathodeOutcome.AVERAGE_VOLTAGE, columns, VOLTAGE_ERROR);
  }

  private static GaussianProcessSettings settings(
      CathodeOutcome outcome, CathodeColumns columns, double error) {
    return GaussianProcessSettings.multiplicative(
        CathodeMean.of(outcome, columns), error, outcome.usualNoise());
  }
}
