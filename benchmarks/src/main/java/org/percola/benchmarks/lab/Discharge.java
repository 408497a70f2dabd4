package org.percola.benchmarks.lab;

/// A galvanostatic discharge to 1.5 V of one piece of electrode.
///
/// @param utilization of all PTO weighed in, 0 to 1
/// @param averageVoltage until the end of the discharge, V
record Discharge(double utilization, double averageVoltage) {
  /// How deep lithium gets into PTO at 0.1C and at [#REFERENCE_INTERFACE], µm.
  private static final double ION_REACH = 3.2;

  /// How far electrons get in PTO, µm; an assumption.
  private static final double ELECTRON_REACH = 2.8;

  private static final double REFERENCE_RATE = 0.1;

  /// Area of interface per volume of PTO, 1/µm.
  private static final double REFERENCE_INTERFACE = 1;

  /// Of what touches each interface, per V at 0.1C and [#REFERENCE_INTERFACE].
  private static final double CONTACT_LOSS = 0.025;

  /// S/cm; carbon black pressed among insulators.
  private static final double CARBON_CONDUCTIVITY = 0.05;

  /// Separator and its contacts, Ω cm²: below the bound of 73 that 4 mV at 55 µA/cm² sets.
  private static final double SERIES_RESISTANCE = 60;

  private static final double CUT_OFF = 1.5;

  /// Below this much of its capacity a cell shows next to no plateau.
  private static final double LEAST_FILLED = 1e-3;

  private static final double LEAST_INTERFACE = 1e-3;

  static Discharge of(Recipe recipe, Powder powder, Access access) {
    double area = Math.max(access.interfacePerMicrometre() * powder.contact(), LEAST_INTERFACE);
    double flux = recipe.cRate() / REFERENCE_RATE * REFERENCE_INTERFACE / area;
    double boxes = thicknessMicrometre(recipe, powder) / (Grid.EDGE * Grid.PITCH);
    double reach = ION_REACH / StrictMath.sqrt(recipe.cRate() / REFERENCE_RATE * flux);
    double used = access.used(reach, ELECTRON_REACH);
    double depth = persistence(access.ionFade(), boxes) * persistence(access.electronFade(), boxes);
    double spent = powder.interphaseMicrometre() * access.interfacePerMicrometre();
    double capacity = Math.min(1, used * depth) * powder.surviving() * StrictMath.exp(-spent);
    double loss = ohmic(recipe, powder, access, boxes) + CONTACT_LOSS * flux;
    double filled = Math.max(OpenCircuit.filledAt(CUT_OFF + loss), LEAST_FILLED);
    double voltage = Math.max(CUT_OFF, OpenCircuit.mean(filled) - loss);
    return new Discharge(capacity * filled, voltage);
  }

  private static double thicknessMicrometre(Recipe recipe, Powder powder) {
    double volumePerGram =
        recipe.ptoMassFraction() / Materials.DENSITY_PTO
            + recipe.carbonMassFraction() / Materials.DENSITY_CARBON
            + recipe.electrolyteMassFraction() / Materials.DENSITY_ELECTROLYTE;
    double micrometrePerCm = 1e4;
    return recipe.loadingMilligramPerSquareCm()
        / 1000
        * volumePerGram
        / (1 - powder.porosity())
        * micrometrePerCm;
  }

  /// How much a network that fades by a factor per cube reaches on average in so many cubes,
  /// against one: `mean of fadeˣ over 0..n / mean over 0..1`.
  private static double persistence(double fade, double boxes) {
    double rate = -StrictMath.log(Math.max(fade, 1e-6));
    return rate < 1e-9 ? 1 : meanDecay(rate * boxes) / meanDecay(rate);
  }

  private static double meanDecay(double exponent) {
    return exponent < 1e-9 ? 1 : -StrictMath.expm1(-exponent) / exponent;
  }

  /// V, from separator and both networks; resistances grow with thickness.
  private static double ohmic(Recipe recipe, Powder powder, Access access, double boxes) {
    double squareCmPerCm = Grid.EDGE * Grid.EDGE * Grid.PITCH * 1e-4;
    double ions = access.ionDrop() * squareCmPerCm / powder.conductivity();
    double electrons = access.electronDrop() * squareCmPerCm / CARBON_CONDUCTIVITY;
    return recipe.currentDensityMilliampPerSquareCm()
        / 1000
        * (SERIES_RESISTANCE + (ions + electrons) * boxes);
  }
}
