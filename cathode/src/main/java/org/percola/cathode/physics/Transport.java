package org.percola.cathode.physics;

/// The overpotential of carrying ions and electrons through the electrode.
///
/// `ΔV = i (L/3 (1/σ_i + 1/σ_e) + R_sep + R_ct)`, `σ_i = σ_SE (φ_s P_i)^b`, `σ_e = σ_e0 ((x_c -
/// x_pc) / (1 - x_pc))²`. Its price in utilization: `g = 1 / (1 + (ΔV/ΔV₀)²)`.
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | i | current density | mA/cm² |
/// | L | electrode thickness | µm |
/// | σ_SE | conductivity of the electrolyte itself | S/cm |
/// | φ_s P_i | connected electrolyte volume fraction, at least 1e-6 | 1 |
/// | b | Bruggeman exponent | 1 |
/// | x_c, x_pc | carbon mass fraction, its threshold | 1 |
/// | R_sep, R_ct | area resistances of separator and charge transfer | Ω cm² |
/// | ΔV₀ | overpotential that halves the utilization | V |
///
/// L/3 is the resistance of a network that gives up its current evenly along its length. Porous
/// electrode with linear kinetics; meaningless once ΔV passes about 0.5 V, where it only says "no".
/// Sources of the constants: `physics-parameters.csv`.
final class Transport {
  /// Connected fraction below which a network counts as broken: the resistance stays finite, and
  /// huge.
  private static final double BROKEN_NETWORK = 1e-6;

  private static final double CENTIMETRES_PER_MICROMETRE = 1e-4;

  private Transport() {}

  static double ionicConductivity(
      double electrolyteConductivity, double connectedElectrolyte, PhysicsParameters p) {
    double connected = Math.max(connectedElectrolyte, BROKEN_NETWORK);
    return electrolyteConductivity
        * Power.of(connected, p.value(PhysicsParameter.BRUGGEMAN_EXPONENT));
  }

  static double electronicConductivity(double carbonMassFraction, PhysicsParameters p) {
    double threshold = p.value(PhysicsParameter.CARBON_THRESHOLD);
    double excess = Math.max((carbonMassFraction - threshold) / (1 - threshold), BROKEN_NETWORK);
    return p.value(PhysicsParameter.ELECTRONIC_PREFACTOR) * excess * excess;
  }

  static double overpotentialVolts(
      double milliampsPerSquareCm,
      double thicknessMicrometres,
      double ionicConductivity,
      double electronicConductivity,
      PhysicsParameters p) {
    double distributed =
        thicknessMicrometres
            * CENTIMETRES_PER_MICROMETRE
            / 3
            * (1 / ionicConductivity + 1 / electronicConductivity);
    double resistance =
        distributed
            + p.value(PhysicsParameter.SEPARATOR_RESISTANCE)
            + p.value(PhysicsParameter.CHARGE_TRANSFER_RESISTANCE);
    return milliampsPerSquareCm * 1e-3 * resistance;
  }

  static double shareKept(double overpotentialVolts, PhysicsParameters p) {
    double relative = overpotentialVolts / p.value(PhysicsParameter.VOLTAGE_HEADROOM);
    return 1 / (1 + relative * relative);
  }
}
