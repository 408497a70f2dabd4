package org.percola.server.convert;

import org.jspecify.annotations.Nullable;
import org.percola.cathode.performance.EnergyBasis;

/// The mass that a specific energy is divided by; null stands for none.
final class BasisConverter {
  private BasisConverter() {}

  static org.percola.v1.EnergyBasis toProto(@Nullable EnergyBasis basis) {
    return switch (basis) {
      case null -> org.percola.v1.EnergyBasis.ENERGY_BASIS_UNSPECIFIED;
      case PER_G_PTO -> org.percola.v1.EnergyBasis.ENERGY_BASIS_PER_G_PTO;
      case PER_G_LI4PTO -> org.percola.v1.EnergyBasis.ENERGY_BASIS_PER_G_LI4PTO;
      case SEED_ELECTRODE -> org.percola.v1.EnergyBasis.ENERGY_BASIS_SEED_ELECTRODE;
      case PRISTINE_ELECTRODE -> org.percola.v1.EnergyBasis.ENERGY_BASIS_PRISTINE_ELECTRODE;
      case LITHIATED_ELECTRODE -> org.percola.v1.EnergyBasis.ENERGY_BASIS_LITHIATED_ELECTRODE;
    };
  }

  /// @param number which number the basis has in the request
  static @Nullable EnergyBasis fromProto(
      org.percola.v1.EnergyBasis basis, int number, Violations at) {
    return switch (basis) {
      case ENERGY_BASIS_UNSPECIFIED -> null;
      case ENERGY_BASIS_PER_G_PTO -> EnergyBasis.PER_G_PTO;
      case ENERGY_BASIS_PER_G_LI4PTO -> EnergyBasis.PER_G_LI4PTO;
      case ENERGY_BASIS_SEED_ELECTRODE -> EnergyBasis.SEED_ELECTRODE;
      case ENERGY_BASIS_PRISTINE_ELECTRODE -> EnergyBasis.PRISTINE_ELECTRODE;
      case ENERGY_BASIS_LITHIATED_ELECTRODE -> EnergyBasis.LITHIATED_ELECTRODE;
      case UNRECOGNIZED -> {
        at.unknown("energy_basis", number);
        yield null;
      }
    };
  }

  /// The basis of that name, or null when there is none.
  static @Nullable EnergyBasis named(@Nullable String name) {
    for (EnergyBasis basis : EnergyBasis.values()) {
      if (basis.name().equals(name)) {
        return basis;
      }
    }
    return null;
  }
}
