package org.percola.cathode.performance;

import org.percola.cathode.Check;

/// Electrode energy from a utilization and a voltage that are both uncertain and may move together.
///
/// `E = U q V basis(f)`, `(s_E/E)² = (s_U/U)² + (s_V/V)² + 2 ρ (s_U/U)(s_V/V)`.
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | U, s_U | utilization and its standard uncertainty | 1 |
/// | V, s_V | average voltage and its standard uncertainty | V |
/// | ρ | their correlation, -1 to 1 | 1 |
/// | f | mass fraction of PTO, taken as exact | 1 |
///
/// First order; within 1 % of exact while both relative uncertainties stay below 0.15.
public final class PredictedEnergy {
  private PredictedEnergy() {}

  /// Specific energy in Wh/kg of the mass that the basis names.
  public static Estimate of(
      Estimate utilization,
      Estimate averageVoltage,
      double correlation,
      double activeMassFraction,
      EnergyBasis basis) {
    Check.within("correlation", correlation, -1, 1, "");
    double scale = CellFigures.specificCapacity(1) * basis.perPto(activeMassFraction);
    double byUtilization = utilization.standardUncertainty() * averageVoltage.value();
    double byVoltage = averageVoltage.standardUncertainty() * utilization.value();
    double variance =
        byUtilization * byUtilization
            + byVoltage * byVoltage
            + 2 * correlation * byUtilization * byVoltage;
    return new Estimate(
        scale * utilization.value() * averageVoltage.value(),
        Math.abs(scale) * StrictMath.sqrt(Math.max(0, variance)));
  }
}
