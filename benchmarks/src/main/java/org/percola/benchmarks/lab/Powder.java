package org.percola.benchmarks.lab;

/// What preparation makes of a recipe: amounts, sizes and state of the three components.
///
/// Sizes and states come from first-order laws (size reduction, crystallisation, sublimation) and
/// parabolic growth of the interphase. Their constants were set once, by hand, so that the eight
/// cells of the seed paper come out within about ten points of utilization; where the paper is
/// silent they are assumptions.
///
/// @param route how it was mixed
/// @param active share of the solid volume
/// @param carbon share of the solid volume
/// @param porosity share of the electrode's volume
/// @param domainMicrometre diameter of the domains that mixing leaves: of the electrolyte in a dry
///   mixture, of the PTO else
/// @param contact share of the border between electrolyte and PTO where they touch
/// @param crystalline share of the electrolyte that conducts
/// @param conductivity of that electrolyte at 60 °C, S/cm
/// @param interphaseMicrometre thickness of what electrolyte and PTO react to
/// @param surviving share of the PTO that is still there and intact
record Powder(
    Route route,
    double active,
    double carbon,
    double porosity,
    double domainMicrometre,
    double contact,
    double crystalline,
    double conductivity,
    double interphaseMicrometre,
    double surviving) {
  /// Domains of electrolyte in a mortar-mixed cathode, µm; 2 to 15 in the paper's sections.
  private static final double DRY_DOMAIN = 9;

  /// How much of [#DRY_DOMAIN] goes with the size of the PTO; an assumption.
  private static final double DRY_DOMAIN_BY_PTO = 0.15;

  /// "Relatively small", says the paper of the contact in dry mixtures; an assumption.
  private static final double DRY_CONTACT = 0.45;

  /// Domains of PTO after milling everything, µm; an assumption.
  private static final double CRYO_DOMAIN = 1.8;

  private static final double PRISTINE_CONDUCTIVITY = 4e-3;

  /// Milling sulfides costs conductivity (Cronau et al., Batteries & Supercaps 2022).
  private static final double CRYO_CONDUCTIVITY = 1e-3;

  /// Crushed crystals do not all conduct; an assumption.
  private static final double CRYO_CRYSTALLINE = 0.92;

  /// Milled PTO loses crystals and picks up wear, per hour; an assumption.
  private static final double MILLING_DAMAGE = 0.002;

  private static final double PRESSED_POROSITY = 0.01;

  /// What the solvent leaves behind, and carbon that springs back; assumptions.
  private static final double SOLVENT_POROSITY = 0.02;

  private static final double POROSITY_PER_CARBON = 0.1;

  static Powder of(Recipe recipe) {
    double active = recipe.ptoMassFraction() / Materials.DENSITY_PTO;
    double carbon = recipe.carbonMassFraction() / Materials.DENSITY_CARBON;
    double solid =
        active + carbon + recipe.electrolyteMassFraction() / Materials.DENSITY_ELECTROLYTE;
    Route route = Route.of(recipe.route());
    double porosity = PRESSED_POROSITY + POROSITY_PER_CARBON * carbon / solid;
    double intact = StrictMath.exp(-MILLING_DAMAGE * recipe.millingHours());
    double diameter = Milling.diameterMicrometre(recipe.millingHours());
    return switch (route) {
      case DRY ->
          new Powder(
              route,
              active / solid,
              carbon / solid,
              porosity,
              DRY_DOMAIN * (1 - DRY_DOMAIN_BY_PTO * (1 - diameter / Milling.AS_MADE)),
              DRY_CONTACT * (1 - active / solid),
              1,
              PRISTINE_CONDUCTIVITY,
              0,
              intact);
      case SOLVENT -> {
        Anneal anneal = new Anneal(recipe.annealTemperatureCelsius(), recipe.annealHours());
        yield new Powder(
            route,
            active / solid,
            carbon / solid,
            porosity + SOLVENT_POROSITY,
            diameter,
            1 - active / solid,
            anneal.crystalline(),
            anneal.conductivity(),
            anneal.interphaseMicrometre(),
            intact * anneal.left());
      }
      case CRYO_MILLED ->
          new Powder(
              route,
              active / solid,
              carbon / solid,
              porosity,
              CRYO_DOMAIN,
              1 - active / solid,
              CRYO_CRYSTALLINE,
              CRYO_CONDUCTIVITY,
              0,
              1);
    };
  }
}
