package org.percola.cathode.physics;

/// What an anneal does to the electrolyte, and what it costs in active material.
///
/// Conductivity at 60 °C of electrolyte recovered from ethanol: `σ = min(8e-3, σ₁₈₀ 10^(s_T (T -
/// 180)/100 + s_t log10(t / 0.5)))` S/cm.
///
/// Active material left (Clausius-Clapeyron, open system, first order): `left = exp(-k t)`, `k =
/// k₂₅₀ exp(-ΔH/R (1/T_K - 1/523.15))`.
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | T, T_K | anneal temperature | °C, K |
/// | t | anneal time, at least 0.01 in the conductivity | h |
/// | σ₁₈₀, s_T, s_t | see [PhysicsParameter] | S/cm, 1, 1 |
/// | k₂₅₀, ΔH | rate at 250 °C, sublimation enthalpy | 1/h, J/mol |
/// | R | gas constant | 8.314 J/(mol K) |
///
/// Sources: one conductivity (6.2e-5 S/cm at 180 °C, 0.5 h) and one onset (250 °C) in Zhang et al.,
/// Joule 5 (2021), Figure S18; a kindred route gave eight times that conductivity at the same
/// temperature (Rosero-Navarro, Bol. Soc. Esp. Ceram. Vidr. 62 (2023) 187). Slopes are assumptions.
/// The loss is an upper bound: a coated grain in a closed vessel loses less. Valid 60 to 250 °C.
final class Annealing {
  /// Best conductivity of solution-made electrolyte at 60 °C; keeps the law from running away.
  static final double LARGEST_CONDUCTIVITY = 8e-3;

  private static final double REFERENCE_CELSIUS = 180;
  private static final double REFERENCE_HOURS = 0.5;
  private static final double SHORTEST_HOURS = 0.01;
  private static final double LOSS_REFERENCE_KELVIN = 523.15;
  private static final double ZERO_CELSIUS_IN_KELVIN = 273.15;
  private static final double GAS_CONSTANT = 8.314;
  private static final double LN_10 = 2.302585092994046;

  private Annealing() {}

  static double conductivity(double celsius, double hours, PhysicsParameters p) {
    double byTemperature =
        p.value(PhysicsParameter.ANNEAL_TEMPERATURE_SLOPE) * (celsius - REFERENCE_CELSIUS) / 100;
    double byTime =
        p.value(PhysicsParameter.ANNEAL_TIME_SLOPE)
            * StrictMath.log(Math.max(hours, SHORTEST_HOURS) / REFERENCE_HOURS);
    double recovered =
        p.value(PhysicsParameter.ANNEALED_CONDUCTIVITY)
            * StrictMath.exp(LN_10 * byTemperature + byTime);
    return Math.min(recovered, LARGEST_CONDUCTIVITY);
  }

  static double activeMaterialLeft(double celsius, double hours, PhysicsParameters p) {
    if (hours <= 0) {
      return 1;
    }
    double inverseTemperatureStep =
        1 / (celsius + ZERO_CELSIUS_IN_KELVIN) - 1 / LOSS_REFERENCE_KELVIN;
    double rate =
        p.value(PhysicsParameter.LOSS_RATE)
            * StrictMath.exp(
                -p.value(PhysicsParameter.SUBLIMATION_ENTHALPY)
                    / GAS_CONSTANT
                    * inverseTemperatureStep);
    return StrictMath.exp(-rate * hours);
  }
}
