package org.percola.benchmarks.problem;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// The yield of a product that goes on reacting, A → P → S, by a catalyst that dies meanwhile.
///
/// With rates k and k' by Arrhenius and t* = (1 - e^(-δ t)) / δ the time that the catalyst makes of
/// t: yield = 100 k / (k' - k) (e^(-k t*) - e^(-k' t*)). The ligands and solvents are made up.
final class BatchReactor {
  static final DesignSpace SPACE =
      DesignSpace.of(
          Questions.labels("ligand", "a", "b", "c", "d", "e", "f"),
          Questions.labels("solvent", "dioxane", "amide", "toluene", "ethanol"),
          Questions.number("celsius", 30, 110),
          Questions.logarithmic("minutes", 5, 240),
          Questions.logarithmic("loading", 0.5, 5),
          Questions.number("molar", 0.05, 0.5),
          Questions.number("base", 0.5, 3));

  private static final double GAS_CONSTANT = 8.314462618e-3;

  /// Rates are given per minute at this temperature, with 1 % of catalyst.
  private static final double REFERENCE = 353.15;

  private static final double KELVIN = 273.15;

  private static final double DEATH_BARRIER = 110;

  private static final Map<String, Ligand> LIGANDS =
      Map.of(
          "a", new Ligand(0.010, 60, 0.0020, 90, 0.0040),
          "b", new Ligand(0.030, 75, 0.0120, 80, 0.0100),
          "c", new Ligand(0.006, 50, 0.0008, 100, 0.0010),
          "d", new Ligand(0.060, 85, 0.0300, 95, 0.0400),
          "e", new Ligand(0.020, 70, 0.0030, 85, 0.0300),
          "f", new Ligand(0.003, 95, 0.0004, 110, 0.0005));

  private static final Map<String, Solvent> SOLVENTS =
      Map.of(
          "dioxane", new Solvent(1, 1, 1),
          "amide", new Solvent(1.8, 2.2, 0.9),
          "toluene", new Solvent(0.6, 0.35, 0.3),
          "ethanol", new Solvent(1.2, 1, 0.7));

  private BatchReactor() {}

  /// @param barrier in kJ/mol
  /// @param further the rate at which the product is lost
  /// @param death the rate at which the catalyst dies
  private record Ligand(
      double rate, double barrier, double further, double furtherBarrier, double death) {
    /// Ligands that die soon are polar, and some solvents hardly dissolve them.
    boolean polar() {
      return death > 0.005;
    }
  }

  /// @param polar what is left of the rate with a polar ligand
  private record Solvent(double rate, double further, double polar) {}

  /// In percent of what A could have given.
  static double percent(Design design) {
    Ligand ligand = requireNonNull(LIGANDS.get(design.label("ligand")));
    Solvent solvent = requireNonNull(SOLVENTS.get(design.label("solvent")));
    double cold = 1 / (design.number("celsius") + KELVIN) - 1 / REFERENCE;
    double loading = design.number("loading");
    double molar = design.number("molar");
    double base = design.number("base");
    double wanted =
        arrhenius(ligand.rate(), ligand.barrier(), cold)
            * StrictMath.pow(loading, 0.8)
            * solvent.rate()
            * (ligand.polar() ? solvent.polar() : 1)
            * Math.sqrt(molar / 0.2)
            / (1 + StrictMath.pow(molar / 0.35, 4))
            * (1.5 * base / (base + 0.5));
    double further =
        arrhenius(ligand.further(), ligand.furtherBarrier(), cold)
            * StrictMath.pow(loading, 1.3)
            * solvent.further()
            * (0.4 + 3 * molar)
            * (0.5 + 0.25 * base * base);
    double death = arrhenius(ligand.death(), DEATH_BARRIER, cold);
    double time = -StrictMath.expm1(-death * design.number("minutes")) / death;
    return 100 * product(wanted, further, time);
  }

  private static double arrhenius(double rate, double barrier, double cold) {
    return rate * StrictMath.exp(-barrier / GAS_CONSTANT * cold);
  }

  private static double product(double wanted, double further, double time) {
    double apart = further - wanted;
    double left = StrictMath.exp(-wanted * time);
    return Math.abs(apart * time) < 1e-9
        ? wanted * time * left
        : -wanted / apart * left * StrictMath.expm1(-apart * time);
  }
}
