package org.percola.surrogate.gp;

import org.percola.surrogate.TrainingData;

/// The shift and scale between an outcome's own unit and the unit in which it is modelled.
record OutputScale(double shift, double scale, boolean degenerate) {

  /// Values whose spread is below this part of their size count as constant.
  private static final double CONSTANT_RELATIVE_SPREAD = 1e-10;

  static final OutputScale NATURAL = new OutputScale(0, 1, false);

  /// Mean 0 and standard deviation 1 (n - 1); a constant or lone value is scaled by its own size.
  static OutputScale standardising(TrainingData data) {
    int n = data.size();
    if (n == 0) {
      return new OutputScale(0, 1, true);
    }
    double size = 0;
    for (int i = 0; i < n; i++) {
      size = Math.max(size, Math.abs(data.value(i)));
    }
    if (size == 0) {
      return new OutputScale(0, 1, true);
    }
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += data.value(i) / size / n;
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = data.value(i) / size - mean;
      sum = Math.fma(difference, difference, sum);
    }
    double deviation = n > 1 ? Math.sqrt(sum / (n - 1)) : 0;
    return deviation > CONSTANT_RELATIVE_SPREAD
        ? new OutputScale(mean * size, deviation * size, false)
        : new OutputScale(mean * size, size, true);
  }

  double toModel(double value) {
    return (value - shift) / scale;
  }

  double toOutcome(double modelled) {
    return Math.fma(modelled, scale, shift);
  }
}
