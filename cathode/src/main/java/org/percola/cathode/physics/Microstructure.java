package org.percola.cathode.physics;

/// The share of active material within reach of a connected electrolyte.
///
/// Electrolyte domains in an active matrix (dry, cryo-milled), a Boolean model of overlapping
/// spheres: `acc = 1 - (1 - c)^k`, `k = (1 + 2 ℓ/d_s)³ - 1`.
///
/// Active cores in an electrolyte shell (solvent): `acc = (1 - max(0, 1 - 2 ℓ/d_p)³) P_i`.
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | ℓ | reach into the active material, ℓ₀ (0.1C / C)^p | µm |
/// | d_s | electrolyte domain size | µm |
/// | d_p | active particle size | µm |
/// | c | connected electrolyte volume fraction φ_s P_i | 1 |
/// | P_i | connected share of the electrolyte | 1 |
///
/// Sources: microstructures seen by FIB-SEM and ToF-SIMS (Zhang et al., Joule 5 (2021)); that only
/// size over reach matters follows Bielefeld et al., J. Phys. Chem. C 123 (2019) 1626. Fitted for
/// active mass fractions 0.2 to 0.5.
final class Microstructure {
  private Microstructure() {}

  static double withinReachOfDomains(
      double reachMicrometres, double domainMicrometres, double connectedElectrolyte) {
    double grown = 1 + 2 * reachMicrometres / domainMicrometres;
    double spheres = grown * grown * grown - 1;
    return 1 - Power.of(1 - connectedElectrolyte, spheres);
  }

  static double withinReachOfShell(
      double reachMicrometres, double particleMicrometres, double ionicConnectivity) {
    double core = Math.max(0, 1 - 2 * reachMicrometres / particleMicrometres);
    return (1 - core * core * core) * ionicConnectivity;
  }
}
