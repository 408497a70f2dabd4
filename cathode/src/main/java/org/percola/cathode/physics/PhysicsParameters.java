package org.percola.cathode.physics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.Check;

/// One value for every [PhysicsParameter]; immutable.
public final class PhysicsParameters {
  private static final PhysicsParameter[] PARAMETERS = PhysicsParameter.values();
  private static final PhysicsParameters REFERENCE = new PhysicsParameters(referenceValues());

  private final double[] values;

  private PhysicsParameters(double[] values) {
    for (PhysicsParameter parameter : PARAMETERS) {
      ParameterPrior prior = parameter.prior();
      Check.within(
          parameter.name(),
          values[parameter.index()],
          prior.lower(),
          prior.upper(),
          parameter.unit());
    }
    this.values = values;
  }

  /// The values the model was fitted or set to.
  public static PhysicsParameters reference() {
    return REFERENCE;
  }

  /// Values by ordinal; the array is copied.
  ///
  /// @throws IllegalArgumentException if the length is wrong or a value is outside its bounds
  public static PhysicsParameters of(double[] valuesByOrdinal) {
    if (valuesByOrdinal.length != PARAMETERS.length) {
      throw new IllegalArgumentException(
          "valuesByOrdinal: "
              + valuesByOrdinal.length
              + " values (expected: "
              + PARAMETERS.length
              + ")");
    }
    return new PhysicsParameters(valuesByOrdinal.clone());
  }

  /// The value of one parameter, natural scale.
  public double value(PhysicsParameter parameter) {
    return values[parameter.index()];
  }

  /// These values with one of them replaced.
  ///
  /// @throws IllegalArgumentException if the value is outside the bounds of the parameter
  public PhysicsParameters with(PhysicsParameter parameter, double value) {
    double[] changed = values.clone();
    changed[parameter.index()] = value;
    return new PhysicsParameters(changed);
  }

  /// A copy of the values, by ordinal.
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PhysicsParameters that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("PhysicsParameters");
    for (PhysicsParameter parameter : PARAMETERS) {
      text.append(' ').append(parameter).append('=').append(value(parameter));
    }
    return text.toString();
  }

  private static double[] referenceValues() {
    double[] values = new double[PARAMETERS.length];
    for (PhysicsParameter parameter : PARAMETERS) {
      values[parameter.index()] = parameter.reference();
    }
    return values;
  }
}
