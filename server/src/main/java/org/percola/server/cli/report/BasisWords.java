package org.percola.server.cli.report;

import org.percola.v1.EnergyBasis;
import org.percola.v1.Outcome;

/// What a specific energy is divided by, in words.
final class BasisWords {
  private static final String STACK = "cathode.stack_specific_energy";

  private BasisWords() {}

  /// The words for an outcome; empty when it is no specific energy.
  static String of(Outcome outcome) {
    return outcome.getDerived().getFormula().equals(STACK)
        ? "per mass of the stack: cathodes, separators, lithium and foils; packaging is left out"
        : sentence(outcome.getDerived().getEnergyBasis());
  }

  private static String sentence(EnergyBasis basis) {
    return switch (basis) {
      case ENERGY_BASIS_PER_G_PTO -> "per mass of PTO as charged";
      case ENERGY_BASIS_PER_G_LI4PTO -> "per mass of Li4PTO (PTO as discharged)";
      case ENERGY_BASIS_SEED_ELECTRODE ->
          "as the seed paper counts it: energy per mass of Li4PTO times the mass fraction of PTO"
              + " in the electrode as made";
      case ENERGY_BASIS_PRISTINE_ELECTRODE -> "per mass of the electrode as made";
      case ENERGY_BASIS_LITHIATED_ELECTRODE -> "per mass of the electrode with its lithium";
      case ENERGY_BASIS_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
