package org.percola.cathode.stack;

import org.percola.cathode.Check;
import org.percola.cathode.physics.PhysicsParameter;
import org.percola.cathode.physics.PhysicsParameters;

/// Everything of a bipolar stack that is not the cathode; defaults in [#DEFAULT].
///
/// A PTO cathode is made without lithium, so the anode must be lithium metal that carries at least
/// the areal capacity: an anode-free stack is impossible.
///
/// @param separatorMicrometres thickness of the electrolyte layer
/// @param separatorDensity of the solid separator, pores excluded, g/cm³
/// @param separatorPorosity pore share of the separator, 0 to below 1
/// @param separatorConductivity S/cm at 60 °C
/// @param lithiumInterfaceResistance both lithium interfaces together, Ω cm²
/// @param lithiumExcess capacity of the lithium over that of the cathode (N/P)
/// @param minimumLithiumMicrometres thinnest foil that can be handled
/// @param plateMicrometres bipolar plate between two cells
/// @param plateDensity g/cm³
/// @param endPlateMicrometres each of the two end collectors
/// @param endPlateDensity g/cm³
/// @param packagingMassFraction mass of packaging per mass of stack
/// @param minimumCellVolts discharge cut-off of one cell
/// @param maximumCellVolts charge cut-off of one cell
public record StackSpecification(
    double separatorMicrometres,
    double separatorDensity,
    double separatorPorosity,
    double separatorConductivity,
    double lithiumInterfaceResistance,
    double lithiumExcess,
    double minimumLithiumMicrometres,
    double plateMicrometres,
    double plateDensity,
    double endPlateMicrometres,
    double endPlateDensity,
    double packagingMassFraction,
    double minimumCellVolts,
    double maximumCellVolts) {
  /// A thin-separator stack on steel foil, without packaging.
  ///
  /// | value | source |
  /// | --- | --- |
  /// | separator 30 µm, 10 % pores | assumption: what tape casting reaches; the seed's is 522 µm |
  /// | separator 1.87 g/cm³ | β-Li3PS4 |
  /// | separator 7.2e-4 S/cm | seed: 4 mV at 55 µA/cm² through 522 µm, a lower bound |
  /// | lithium interfaces 4 Ω cm² | assumption |
  /// | lithium excess 1.5 | assumption |
  /// | plates 10 µm stainless steel, 7.9 g/cm³ | assumption; bare aluminium alloys with lithium |
  /// | packaging 0 | not counted |
  /// | 1.5 to 3.5 V per cell | seed, electrochemical measurements |
  public static final StackSpecification DEFAULT =
      new StackSpecification(30, 1.87, 0.10, 7.2e-4, 4, 1.5, 0, 10, 7.9, 10, 7.9, 0, 1.5, 3.5);

  private static final double CENTIMETRES_PER_MICROMETRE = 1e-4;

  /// Checks every field.
  public StackSpecification {
    Check.positive("separatorMicrometres", separatorMicrometres, "µm");
    Check.positive("separatorDensity", separatorDensity, "g/cm³");
    Check.within("separatorPorosity", separatorPorosity, 0, 0.99, "");
    Check.positive("separatorConductivity", separatorConductivity, "S/cm");
    Check.notNegative("lithiumInterfaceResistance", lithiumInterfaceResistance, "Ω cm²");
    Check.within("lithiumExcess", lithiumExcess, 1, 1000, "");
    Check.notNegative("minimumLithiumMicrometres", minimumLithiumMicrometres, "µm");
    Check.notNegative("plateMicrometres", plateMicrometres, "µm");
    Check.positive("plateDensity", plateDensity, "g/cm³");
    Check.notNegative("endPlateMicrometres", endPlateMicrometres, "µm");
    Check.positive("endPlateDensity", endPlateDensity, "g/cm³");
    Check.notNegative("packagingMassFraction", packagingMassFraction, "");
    Check.positive("minimumCellVolts", minimumCellVolts, "V");
    Check.within("maximumCellVolts", maximumCellVolts, minimumCellVolts, 10, "V");
  }

  /// Area resistance of separator and lithium interfaces, Ω cm².
  public double separatorResistance() {
    return separatorMicrometres * CENTIMETRES_PER_MICROMETRE / separatorConductivity
        + lithiumInterfaceResistance;
  }

  /// The parameters with the laboratory separator exchanged for that of this stack.
  public PhysicsParameters inStack(PhysicsParameters parameters) {
    return parameters.with(PhysicsParameter.SEPARATOR_RESISTANCE, separatorResistance());
  }

  double separatorMilligramsPerSquareCm() {
    return milligramsPerSquareCm(separatorMicrometres, separatorDensity * (1 - separatorPorosity));
  }

  double plateMilligramsPerSquareCm() {
    return milligramsPerSquareCm(plateMicrometres, plateDensity);
  }

  double endPlateMilligramsPerSquareCm() {
    return milligramsPerSquareCm(endPlateMicrometres, endPlateDensity);
  }

  static double milligramsPerSquareCm(double micrometres, double gramsPerCubicCm) {
    return micrometres * CENTIMETRES_PER_MICROMETRE * gramsPerCubicCm * 1e3;
  }
}
