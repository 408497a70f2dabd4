package org.percola.cathode.material;

import org.percola.cathode.Check;

/// One constant of a material: value, standard uncertainty, and how it came to be known.
///
/// @param value greater than 0, in the unit of the constant
/// @param standardUncertainty one standard deviation, same unit, 0 or more
/// @param evidence measured, published or assumed
/// @param source what a reader can check, never blank
public record MaterialConstant(
    double value, double standardUncertainty, Evidence evidence, String source) {
  /// Checks every field.
  public MaterialConstant {
    Check.positive("value", value, "");
    Check.notNegative("standardUncertainty", standardUncertainty, "");
    Check.text("source", source);
  }
}
