package org.percola.cathode.performance;

import static org.percola.cathode.performance.PtoCapacity.LITHIUM_PER_PTO;
import static org.percola.cathode.performance.PtoCapacity.PTO_PER_LI4PTO;

import org.percola.cathode.Check;

/// The mass that a specific energy of a PTO cathode is divided by.
///
/// With the energy `e = C V` per gram of PTO (C in mAh/g PTO, V in volt, e in mWh/g = Wh/kg), the
/// mass fraction `f` of PTO in the electrode as made, and r = 370/409 g PTO per g Li4PTO:
///
/// | basis | formula |
/// | --- | --- |
/// | PER_G_PTO | e |
/// | PER_G_LI4PTO | r e |
/// | SEED_ELECTRODE | r e f |
/// | PRISTINE_ELECTRODE | e f |
/// | LITHIATED_ELECTRODE | e f / (1 + (1/r - 1) f) |
///
/// The seed's electrode energy multiplies an energy per **lithiated** mass with a **pristine** mass
/// fraction. It is kept because published figures use it; the last two are the consistent ones. The
/// lithiated mass counts PTO as fully lithiated, whatever the utilization. Valid for 0 < f <= 1.
///
/// Source: Zhang et al., Joule 5 (2021), Table S1 and its footnotes; supplement.
public enum EnergyBasis {
  /// Per mass of active material as charged.
  PER_G_PTO,
  /// Per mass of active material as discharged.
  PER_G_LI4PTO,
  /// Energy per mass of discharged active material times the fraction as made (the seed's figure).
  SEED_ELECTRODE,
  /// Per mass of the electrode as made.
  PRISTINE_ELECTRODE,
  /// Per mass of the electrode with its lithium.
  LITHIATED_ELECTRODE;

  /// The figure on this basis per unit of energy per gram PTO.
  ///
  /// @param activeMassFraction mass fraction of PTO in the electrode as made, above 0 to 1
  public double perPto(double activeMassFraction) {
    return switch (this) {
      case PER_G_PTO -> 1;
      case PER_G_LI4PTO -> PTO_PER_LI4PTO;
      case SEED_ELECTRODE -> PTO_PER_LI4PTO * activeMassFraction;
      case PRISTINE_ELECTRODE -> activeMassFraction;
      case LITHIATED_ELECTRODE -> activeMassFraction / (1 + LITHIUM_PER_PTO * activeMassFraction);
    };
  }

  /// Converts an energy on this basis to another, both in Wh/kg.
  ///
  /// @throws IllegalArgumentException if the mass fraction is not above 0 and at most 1
  public double convert(
      double wattHoursPerKilogram, EnergyBasis target, double activeMassFraction) {
    Check.positive("activeMassFraction", activeMassFraction, "");
    Check.within("activeMassFraction", activeMassFraction, 0, 1, "");
    return wattHoursPerKilogram * target.perPto(activeMassFraction) / perPto(activeMassFraction);
  }
}
