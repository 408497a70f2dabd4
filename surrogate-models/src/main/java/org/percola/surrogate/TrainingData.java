package org.percola.surrogate;

import java.util.Arrays;

/// What was measured of one outcome: designs, values, what is known of the noise, and what the
/// measurements share besides their designs.
///
/// Immutable; start with [#of] and add with the `with…` methods.
public final class TrainingData {
  private final Inputs inputs;
  private final double[] values;
  private final double[] standardErrors;
  private final Bound[] bounds;
  private final Inputs circumstances;

  /// How a value is to be read.
  public enum Bound {
    /// The outcome is the value, give or take its noise.
    NONE,
    /// The outcome, noise included, is known only to lie at or above the value.
    AT_LEAST,
    /// The outcome, noise included, is known only to lie at or below the value.
    AT_MOST
  }

  private TrainingData(
      Inputs inputs,
      double[] values,
      double[] standardErrors,
      Bound[] bounds,
      Inputs circumstances) {
    this.inputs = inputs;
    this.values = values;
    this.standardErrors = standardErrors;
    this.bounds = bounds;
    this.circumstances = circumstances;
  }

  /// Pairs each row of `inputs` with a finite value and its standard error, in the outcome's unit.
  ///
  /// @param standardErrors positive, or NaN where the noise is not known and has to be learned
  public static TrainingData of(Inputs inputs, double[] values, double[] standardErrors) {
    int n = inputs.size();
    requireLength("values", values.length, n);
    requireLength("standard errors", standardErrors.length, n);
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + i + ": " + values[i] + " (expected: finite)");
      }
      if (standardErrors[i] <= 0 || Double.isInfinite(standardErrors[i])) {
        throw new IllegalArgumentException(
            "standard error " + i + ": " + standardErrors[i] + " (expected: > 0, or NaN)");
      }
    }
    Bound[] none = new Bound[n];
    Arrays.fill(none, Bound.NONE);
    return new TrainingData(
        inputs, values.clone(), standardErrors.clone(), none, Inputs.unnamed(n));
  }

  /// The same data where some values are only bounds.
  ///
  /// @param bounds one per observation
  public TrainingData withBounds(Bound... bounds) {
    requireLength("bounds", bounds.length, size());
    return new TrainingData(inputs, values, standardErrors, bounds.clone(), circumstances);
  }

  /// The same observations with their designs said in other inputs.
  ///
  /// @param inputs one row per observation
  public TrainingData withInputs(Inputs inputs) {
    requireLength("inputs", inputs.size(), size());
    return new TrainingData(inputs, values, standardErrors, bounds, circumstances);
  }

  /// The same data with what observations share besides their designs.
  ///
  /// A categorical column (a powder batch, an electrode, an operator, a lot of electrolyte) says
  /// which observations have the same unknown effect; a numeric one (a day) says along what the
  /// outcome may drift. Effects are told apart from the outcome and are no part of predictions. A
  /// cell that is not active is a circumstance nobody noted: it shares its effect with no other.
  ///
  /// @param circumstances one row per observation
  public TrainingData withCircumstances(Inputs circumstances) {
    requireLength("circumstances", circumstances.size(), size());
    return new TrainingData(inputs, values, standardErrors, bounds, circumstances);
  }

  private static void requireLength(String what, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          what + ": " + length + " (expected: one per design, " + expected + ")");
    }
  }

  public Inputs inputs() {
    return inputs;
  }

  /// The number of observations.
  public int size() {
    return values.length;
  }

  /// One measured value, or the bound that is known instead, in the outcome's unit.
  public double value(int row) {
    return values[row];
  }

  /// The standard error of one observation, NaN where unknown.
  public double standardError(int row) {
    return standardErrors[row];
  }

  /// How one value is to be read.
  public Bound bound(int row) {
    return bounds[row];
  }

  /// Whether some value is only a bound.
  public boolean anyBound() {
    return Arrays.stream(bounds).anyMatch(bound -> bound != Bound.NONE);
  }

  /// What observations share besides their designs; without columns when nothing was noted.
  public Inputs circumstances() {
    return circumstances;
  }

  /// The chosen observations, in the given order.
  public TrainingData rows(int... chosen) {
    double[] y = new double[chosen.length];
    double[] se = new double[chosen.length];
    Bound[] limits = new Bound[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      y[i] = values[chosen[i]];
      se[i] = standardErrors[chosen[i]];
      limits[i] = bounds[chosen[i]];
    }
    return new TrainingData(inputs.rows(chosen), y, se, limits, circumstances.rows(chosen));
  }
}
