package org.percola.cathode.literature;

import org.percola.cathode.material.LithiumState;
import org.percola.cathode.material.Material;

/// Energy of an active material that is divided by its charged or its discharged mass, and the
/// electrode energies that follow.
///
/// With the energy `e` per **charged** mass, the lithium `a` taken up per charged mass and the
/// fraction `f` of the active material in the electrode as made:
///
/// | made | pristine electrode | lithiated electrode |
/// | --- | --- | --- |
/// | charged (PTO, PBALS) | e f | e f / (1 + a f) |
/// | discharged (oxides) | e f / (1 + a) | the same: it is made lithiated |
///
/// `a = n M_Li / M` for n electrons on molar mass M; for PTO 409/370 - 1, as its capacities are
/// printed.
///
/// @param wattHoursPerKilogram on the mass named by `perMass`
/// @param perMass whether the energy is divided by the charged or the discharged mass
/// @param made in which state the electrode is made
/// @param lithiumPerCharged a
record ActiveEnergy(
    double wattHoursPerKilogram,
    LithiumState perMass,
    LithiumState made,
    double lithiumPerCharged) {
  private static final double LITHIUM_GRAMS_PER_MOLE = 6.94;

  /// The energy divided by the mass in that state.
  double per(LithiumState state) {
    double perCharged =
        perMass == LithiumState.CHARGED
            ? wattHoursPerKilogram
            : wattHoursPerKilogram * (1 + lithiumPerCharged);
    return state == LithiumState.CHARGED ? perCharged : perCharged / (1 + lithiumPerCharged);
  }

  double pristineElectrode(double fractionAsMade) {
    return per(made) * fractionAsMade;
  }

  double lithiatedElectrode(double fractionAsMade) {
    double lithiumStillToCome = made == LithiumState.CHARGED ? lithiumPerCharged : 0;
    return pristineElectrode(fractionAsMade) / (1 + lithiumStillToCome * fractionAsMade);
  }

  /// Lithium per charged mass, from the capacities of both states.
  static double lithiumPerCharged(Material charged, Material discharged) {
    return charged.theoreticalCapacity().value() / discharged.theoreticalCapacity().value() - 1;
  }

  /// Lithium per charged mass, from the sum formula.
  static double lithiumPerCharged(Material material) {
    double lithium = material.electrons() * LITHIUM_GRAMS_PER_MOLE;
    double asMade = material.molarMass().value();
    return switch (material.lithiumState()) {
      case CHARGED -> lithium / asMade;
      case DISCHARGED -> lithium / (asMade - lithium);
      case NONE -> 0;
    };
  }
}
