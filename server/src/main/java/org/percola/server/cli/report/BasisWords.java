package org.percola.server.cli.report;

import org.percola.v1.EnergyBasis;

/// What a specific energy is divided by, in words.
final class BasisWords {
  private BasisWords() {}

  static String sentence(EnergyBasis basis) {
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
