package org.percola.benchmarks.lab;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A galvanostatic discharge to 1.5 V.
///
/// Lithium gets `λ₀ √(0.1C / C) √(j₀ / j)` deep into PTO: the first root is the time it has, the
/// second the flux `j ∝ C / area` that the border has to pass. What is reached is then filled until
/// the equilibrium voltage less all losses is at the cut-off.
///
/// @param utilization of all PTO weighed in, 0 to 1
/// @param averageVoltage until the end of the discharge, V
record Discharge(double utilization, double averageVoltage) {
  /// λ₀, at 0.1C and [#REFERENCE_INTERFACE], µm.
  private static final double ION_REACH = 3.2;

  /// How far electrons get in PTO, µm; an assumption.
  private static final double ELECTRON_REACH = 2.8;

  private static final double REFERENCE_RATE = 0.1;

  /// Area of interface per volume of PTO, 1/µm.
  private static final double REFERENCE_INTERFACE = 1;

  /// V lost across the border at 0.1C and [#REFERENCE_INTERFACE]; an assumption.
  private static final double CONTACT_LOSS = 0.015;

  /// S/cm; carbon black pressed among insulators.
  private static final double CARBON_CONDUCTIVITY = 0.05;

  /// Separator and its contacts, Ω cm²: below the bound of 73 that 4 mV at 55 µA/cm² sets.
  private static final double SERIES_RESISTANCE = 60;

  private static final double CUT_OFF = 1.5;

  /// Below this much of its capacity a cell shows next to no plateau.
  private static final double LEAST_FILLED = 1e-3;

  private static final double LEAST_INTERFACE = 1e-3;

  /// @param pieces of the electrode, side by side
  static Discharge of(Recipe recipe, Powder powder, List<Access> pieces) {
    double border = mean(pieces, Access::interfacePerMicrometre);
    double area = Math.max(border * powder.contact(), LEAST_INTERFACE);
    double flux = recipe.cRate() / REFERENCE_RATE * REFERENCE_INTERFACE / area;
    double boxes = thicknessMicrometre(recipe, powder) / (Grid.EDGE * Grid.PITCH);
    double reach = ION_REACH / StrictMath.sqrt(recipe.cRate() / REFERENCE_RATE * flux);
    double used = mean(pieces, piece -> piece.used(reach, ELECTRON_REACH));
    double deep =
        depth(mean(pieces, Access::ionSpan), boxes)
            * depth(mean(pieces, Access::electronSpan), boxes);
    double spent = powder.interphaseMicrometre() * border;
    double capacity = Math.min(1, used * deep) * powder.surviving() * StrictMath.exp(-spent);
    double loss = ohmic(recipe, powder, pieces, boxes) + CONTACT_LOSS * flux;
    double filled = Math.max(OpenCircuit.filledAt(CUT_OFF + loss), LEAST_FILLED);
    double voltage = Math.max(CUT_OFF, OpenCircuit.mean(filled) - loss);
    return new Discharge(capacity * filled, voltage);
  }

  private static double mean(List<Access> pieces, ToDoubleFunction<Access> property) {
    double sum = 0;
    for (Access piece : pieces) {
      sum += property.applyAsDouble(piece);
    }
    return sum / pieces.size();
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

  /// How much of a thick electrode a network reaches against a single cube: all of the first cube,
  /// and beyond it what leads through.
  private static double depth(double span, double boxes) {
    return boxes <= 1 ? 1 : (1 + (boxes - 1) * span) / boxes;
  }

  /// V, from separator and both networks. Pieces conduct side by side, and resistances grow with
  /// thickness.
  private static double ohmic(Recipe recipe, Powder powder, List<Access> pieces, double boxes) {
    double squareCmPerCm = Grid.EDGE * Grid.EDGE * Grid.PITCH * 1e-4;
    double ions = squareCmPerCm / powder.conductivity() / mean(pieces, p -> 1 / p.ionDrop());
    double electrons =
        squareCmPerCm / CARBON_CONDUCTIVITY / mean(pieces, p -> 1 / p.electronDrop());
    return recipe.currentDensityMilliampPerSquareCm()
        / 1000
        * (SERIES_RESISTANCE + (ions + electrons) * boxes);
  }
}
