package org.percola.surrogate.gp;

import org.percola.cathode.performance.CellToCellNoise;
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

  /// Standard error to expect of a utilization that comes without one: what cells of the usual 3.5
  /// mg scatter by, around a usual 0.85. Its source leaves a factor of about two, so it is learned.
  public static final double UTILIZATION_NOISE = 0.85 * CellToCellNoise.relative(3.5);

  /// Relative error to expect of the predicted voltage.
  public static final double VOLTAGE_ERROR = 0.02;

  /// Standard error to expect of a voltage that comes without one, V.
  public static final double VOLTAGE_NOISE = 0.04;

  private CathodeSettings() {}

  /// Utilization of the active material, a fraction.
  public static GaussianProcessSettings utilization(CathodeColumns columns) {
    return GaussianProcessSettings.multiplicative(
        CathodeMean.of(CathodeOutcome.UTILIZATION, columns), UTILIZATION_ERROR, UTILIZATION_NOISE);
  }

  /// Average discharge voltage, V.
  public static GaussianProcessSettings voltage(CathodeColumns columns) {
    return GaussianProcessSettings.multiplicative(
        CathodeMean.of(CathodeOutcome.AVERAGE_VOLTAGE, columns), VOLTAGE_ERROR, VOLTAGE_NOISE);
  }
}
