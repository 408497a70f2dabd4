package org.percola.benchmarks.lab;

/// What an anneal does to electrolyte that was dried from ethanol, and to the PTO in it.
///
/// Crystallisation `1 - exp(-k t)`, grain growth of the conductivity, an interphase that thickens
/// with `√(K t)`, and sublimation `exp(-s t)`, each with its Arrhenius law. Reference points are
/// the paper's: 180 °C for 0.5 h gives 6.2e-5 S/cm at 60 °C, and PTO begins to sublime at 250 °C.
///
/// @param celsius temperature
/// @param hours time
record Anneal(double celsius, double hours) {
  private static final double SEED_CELSIUS = 180;

  /// Per hour at 180 °C: the paper's anneal leaves about a fifth uncrystallised; an assumption.
  private static final double CRYSTALLISATION = 3.4;

  private static final double CRYSTALLISATION_ENERGY = 140e3;

  /// S/cm at 60 °C after the paper's anneal.
  private static final double SEED_CONDUCTIVITY = 6.2e-5;

  /// What annealing without regard to PTO reaches, S/cm.
  private static final double BEST_CONDUCTIVITY = 2e-3;

  /// How conductivity follows the advance of crystallisation; an assumption.
  private static final double GRAIN_GROWTH = 0.8;

  /// µm after the paper's anneal; an assumption.
  private static final double SEED_INTERPHASE = 0.018;

  private static final double INTERPHASE_ENERGY = 80e3;

  /// Interphase that halves the conductivity of electrolyte beside it, µm; an assumption.
  private static final double HARMFUL_INTERPHASE = 0.1;

  private static final double SUBLIMATION_CELSIUS = 250;

  /// Per hour at 250 °C; an assumption, for the paper states the onset only.
  private static final double SUBLIMATION = 0.3;

  private static final double SUBLIMATION_ENERGY = 125e3;

  private static final double SEED_HOURS = 0.5;

  private double advance() {
    return CRYSTALLISATION
        * hours
        * Materials.arrhenius(CRYSTALLISATION_ENERGY, celsius, SEED_CELSIUS);
  }

  /// Share of the electrolyte that is crystalline.
  double crystalline() {
    return 1 - StrictMath.exp(-advance());
  }

  /// Of the crystalline electrolyte, S/cm at 60 °C.
  double conductivity() {
    double seed = CRYSTALLISATION * SEED_HOURS;
    double grown = SEED_CONDUCTIVITY * StrictMath.pow(advance() / seed, GRAIN_GROWTH);
    double damage = interphaseMicrometre() / HARMFUL_INTERPHASE;
    return 1 / (1 / Math.max(grown, 1e-12) + 1 / BEST_CONDUCTIVITY) / (1 + damage * damage);
  }

  /// Thickness of what electrolyte and PTO react to, µm.
  double interphaseMicrometre() {
    return SEED_INTERPHASE
        * StrictMath.sqrt(
            hours / SEED_HOURS * Materials.arrhenius(INTERPHASE_ENERGY, celsius, SEED_CELSIUS));
  }

  /// Share of the PTO that has not sublimed.
  double left() {
    return StrictMath.exp(
        -SUBLIMATION
            * hours
            * Materials.arrhenius(SUBLIMATION_ENERGY, celsius, SUBLIMATION_CELSIUS));
  }
}
