package org.percola.cathode.performance;

import static org.percola.cathode.performance.PtoCapacity.LITHIUM_PER_PTO;

import org.percola.cathode.Check;

/// What was read off one cell, and the figures of merit that follow with their uncertainties.
///
/// First-order propagation of independent inputs: `(s_y/y)² = Σ (e_k s_k/x_k)²`, where `e_k` is the
/// elasticity `d ln y / d ln x_k` of the figure `y` in the input `x_k`.
///
/// | figure | Q | V | m | f | A |
/// | --- | --- | --- | --- | --- | --- |
/// | utilization, C_PTO | 1 | | -1 | -1 | |
/// | energy per g PTO or Li4PTO | 1 | 1 | -1 | -1 | |
/// | energy per seed or pristine electrode | 1 | 1 | -1 | 0 | |
/// | energy per lithiated electrode | 1 | 1 | -1 | -a f / (1 + a f) | |
/// | areal capacity | 1 | | | | -1 |
/// | loading | | | 1 | | -1 |
///
/// a is the lithium taken up per PTO mass (0.105). The electrode energies do not feel an error of
/// f, although utilization does: dividing by f and multiplying by it cancel. Good while every
/// relative uncertainty stays below about 0.2.
///
/// @param milliampHours capacity of the discharge, Q
/// @param averageVoltage of the discharge, V
/// @param compositeMilligrams mass of the cathode as made, m
/// @param activeMassFraction mass fraction of PTO, f
/// @param areaSquareCm electrode area, A
public record CellMeasurement(
    Estimate milliampHours,
    Estimate averageVoltage,
    Estimate compositeMilligrams,
    Estimate activeMassFraction,
    Estimate areaSquareCm) {
  /// Checks that capacity is not negative and everything else is positive.
  public CellMeasurement {
    Check.notNegative("milliampHours", milliampHours.value(), "mAh");
    Check.positive("averageVoltage", averageVoltage.value(), "V");
    Check.positive("compositeMilligrams", compositeMilligrams.value(), "mg");
    Check.positive("activeMassFraction", activeMassFraction.value(), "");
    Check.within("activeMassFraction", activeMassFraction.value(), 0, 1, "");
    Check.positive("areaSquareCm", areaSquareCm.value(), "cm²");
  }

  /// Apparent utilization.
  public Estimate utilization() {
    return timesCapacity(utilizationPerMilliampHour(), relative(0, 1, 1, 0));
  }

  /// C_PTO, mAh per g PTO.
  public Estimate specificCapacity() {
    return timesCapacity(
        CellFigures.specificCapacity(utilizationPerMilliampHour()), relative(0, 1, 1, 0));
  }

  /// Specific energy in Wh/kg of the mass that the basis names.
  public Estimate energy(EnergyBasis basis) {
    double perMilliampHour =
        CellFigures.wattHoursPerKilogram(
            utilizationPerMilliampHour(),
            averageVoltage.value(),
            activeMassFraction.value(),
            basis);
    return timesCapacity(perMilliampHour, relative(1, 1, elasticityInFraction(basis), 0));
  }

  /// Capacity per electrode area, mAh/cm².
  public Estimate arealCapacity() {
    return timesCapacity(1 / areaSquareCm.value(), relative(0, 0, 0, 1));
  }

  /// Composite mass per electrode area, mg/cm².
  public Estimate loading() {
    double value = compositeMilligrams.value() / areaSquareCm.value();
    return new Estimate(value, value * relative(0, 1, 0, 1));
  }

  private double utilizationPerMilliampHour() {
    return CellFigures.utilization(1, compositeMilligrams.value(), activeMassFraction.value());
  }

  private double elasticityInFraction(EnergyBasis basis) {
    return switch (basis) {
      case PER_G_PTO, PER_G_LI4PTO -> -1;
      case SEED_ELECTRODE, PRISTINE_ELECTRODE -> 0;
      case LITHIATED_ELECTRODE -> {
        double lithium = LITHIUM_PER_PTO * activeMassFraction.value();
        yield -lithium / (1 + lithium);
      }
    };
  }

  // Kept apart from the other inputs because a capacity may be zero and still be uncertain.
  private Estimate timesCapacity(double perMilliampHour, double relativeUncertainty) {
    double capacity = milliampHours.value();
    double byCapacity = milliampHours.standardUncertainty();
    double byOthers = capacity * relativeUncertainty;
    return new Estimate(
        perMilliampHour * capacity,
        perMilliampHour * StrictMath.sqrt(byCapacity * byCapacity + byOthers * byOthers));
  }

  private double relative(double voltage, double mass, double fraction, double area) {
    return StrictMath.sqrt(
        square(voltage, averageVoltage)
            + square(mass, compositeMilligrams)
            + square(fraction, activeMassFraction)
            + square(area, areaSquareCm));
  }

  private static double square(double elasticity, Estimate input) {
    double part = elasticity * input.relativeUncertainty();
    return part * part;
  }
}
