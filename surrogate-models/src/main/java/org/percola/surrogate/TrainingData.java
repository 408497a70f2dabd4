package org.percola.surrogate;

/// What was measured of one outcome: designs, values and what is known of the noise.
public final class TrainingData {
  private final Inputs inputs;
  private final double[] values;
  private final double[] standardErrors;

  private TrainingData(Inputs inputs, double[] values, double[] standardErrors) {
    this.inputs = inputs;
    this.values = values;
    this.standardErrors = standardErrors;
  }

  /// Pairs each row of `inputs` with a finite value and its standard error, in the outcome's unit.
  ///
  /// @param standardErrors positive, or NaN where the noise is not known and has to be learned
  public static TrainingData of(Inputs inputs, double[] values, double[] standardErrors) {
    if (values.length != inputs.size() || standardErrors.length != inputs.size()) {
      throw new IllegalArgumentException(
          "values: " + values.length + " (expected: one per design, " + inputs.size() + ")");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + i + ": " + values[i] + " (expected: finite)");
      }
      if (standardErrors[i] <= 0 || Double.isInfinite(standardErrors[i])) {
        throw new IllegalArgumentException(
            "standard error " + i + ": " + standardErrors[i] + " (expected: > 0, or NaN)");
      }
    }
    return new TrainingData(inputs, values.clone(), standardErrors.clone());
  }

  public Inputs inputs() {
    return inputs;
  }

  /// The number of observations.
  public int size() {
    return values.length;
  }

  /// One measured value, in the outcome's unit.
  public double value(int row) {
    return values[row];
  }

  /// The standard error of one observation, NaN where unknown.
  public double standardError(int row) {
    return standardErrors[row];
  }

  /// The chosen observations, in the given order.
  public TrainingData rows(int... chosen) {
    double[] y = new double[chosen.length];
    double[] se = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      y[i] = values[chosen[i]];
      se[i] = standardErrors[chosen[i]];
    }
    return new TrainingData(inputs.rows(chosen), y, se);
  }
}
