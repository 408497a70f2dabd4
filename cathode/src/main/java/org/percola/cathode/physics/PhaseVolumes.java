package org.percola.cathode.physics;

/// Volume fractions and density of a pressed PTO : Li6PS5Cl : C65 composite.
///
/// `φ_i = (x_i/ρ_i) / Σ(x_j/ρ_j) (1 - ε)`, `ρ = (1 - ε) / Σ(x_j/ρ_j)`.
///
/// | symbol | meaning | value | source |
/// | --- | --- | --- | --- |
/// | ρ_p, ρ_s, ρ_c | PTO, Li6PS5Cl, Super C65 | 1.5, 1.64, 1.6 g/cm³ | seed Table S5 |
/// | ε | porosity after 375 MPa | 0.01 | seed, FIB-SEM |
///
/// The seed's own thickness of 26 µm would need ε = 0.34 instead: see `inconsistencies.csv`.
record PhaseVolumes(
    double active, double electrolyte, double carbon, double densityGramsPerCubicCm) {
  static final double PTO_DENSITY = 1.5;
  static final double ELECTROLYTE_DENSITY = 1.64;
  static final double CARBON_DENSITY = 1.6;
  static final double POROSITY = 0.01;

  static PhaseVolumes of(CathodeDesign design) {
    double active = design.activeMassFraction() / PTO_DENSITY;
    double electrolyte = design.electrolyteMassFraction() / ELECTROLYTE_DENSITY;
    double carbon = design.carbonMassFraction() / CARBON_DENSITY;
    double density = (1 - POROSITY) / (active + electrolyte + carbon);
    return new PhaseVolumes(active * density, electrolyte * density, carbon * density, density);
  }
}
