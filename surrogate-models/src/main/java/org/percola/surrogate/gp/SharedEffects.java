package org.percola.surrogate.gp;

import org.percola.surrogate.Inputs;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.kernel.Kernel;

/// What observations share besides their designs, such as a powder batch or a day.
///
/// Adds a(x) a(x') Σ τₜ² cₜ to the covariance of two observations and nothing to predictions: cₜ is
/// 1 where both carry the same label, k(Δ²/ℓₜ²) along a number, 1 of an observation with itself,
/// and 0 where one of the two was not noted. A hierarchy, cells of an electrode of a batch, is a
/// label per level that names its members apart.
final class SharedEffects {
  private final Kernel kernel;
  private final boolean[] drifts;
  private final int pairs;
  private final double[][] pairValues;

  private SharedEffects(Kernel kernel, boolean[] drifts, int pairs, double[][] pairValues) {
    this.kernel = kernel;
    this.drifts = drifts;
    this.pairs = pairs;
    this.pairValues = pairValues;
  }

  /// @param circumstances one row per row of the covariance
  static SharedEffects of(Inputs circumstances, CovarianceForm form, Kernel kernel) {
    int rows = circumstances.size();
    int pairs = rows * (rows - 1) / 2;
    boolean[] drifts = new boolean[form.effects().size()];
    double[][] values = new double[drifts.length][pairs];
    Encoding encoding = Encoding.of(circumstances.schema());
    Coordinates places = encoding.encode(circumstances);
    double[] distances = new double[encoding.groups()];
    for (int i = 0, pair = 0; i < rows; i++) {
      for (int j = i + 1; j < rows; j++, pair++) {
        places.squaredDistances(i, places, j, distances, 0);
        for (int t = 0; t < drifts.length; t++) {
          drifts[t] = form.effects().get(t).drift();
          boolean noted = circumstances.active(t, i) && circumstances.active(t, j);
          double distance = distances[encoding.groupOf(t)];
          double same = distance == 0 ? 1 : 0;
          values[t][pair] = drifts[t] ? (noted ? distance : Double.NaN) : (noted ? same : 0);
        }
      }
    }
    return new SharedEffects(kernel, drifts, pairs, values);
  }

  /// Whether nothing is shared at all.
  boolean none() {
    return drifts.length == 0;
  }

  /// Σ τₜ² cₜ of every pair of different rows, row by row of the upper triangle.
  double[] covariances(EffectScales scales) {
    double[] sum = new double[pairs];
    for (int t = 0; t < drifts.length; t++) {
      double variance = scales.variance(t);
      for (int pair = 0; pair < pairs; pair++) {
        sum[pair] = Math.fma(variance, correlation(t, pair, scales), sum[pair]);
      }
    }
    return sum;
  }

  private double correlation(int effect, int pair, EffectScales scales) {
    double value = pairValues[effect][pair];
    if (!drifts[effect]) {
      return value;
    }
    return Double.isNaN(value) ? 0 : kernel.value(value * scales.inverseSquaredLength(effect));
  }

  /// Adds the derivatives by ln τ and ln ℓ of every effect.
  ///
  /// @param push derivative by each covariance of a pair of rows, times both weights
  /// @param own derivative by the variance of all rows together, times their weights squared, twice
  void addGradient(
      double[] gradient, Unknowns unknowns, EffectScales scales, double[] push, double own) {
    for (int t = 0; t < drifts.length; t++) {
      double variance = scales.variance(t);
      double byDeviation = own;
      double byLength = 0;
      for (int pair = 0; pair < pairs; pair++) {
        byDeviation += 2 * push[pair] * correlation(t, pair, scales);
        double value = pairValues[t][pair];
        if (drifts[t] && !Double.isNaN(value)) {
          double scaled = value * scales.inverseSquaredLength(t);
          byLength = Math.fma(push[pair] * kernel.slope(scaled), scaled, byLength);
        }
      }
      int coordinate = unknowns.effect(t);
      gradient[coordinate] = byDeviation * variance * unknowns.spread(coordinate);
      if (drifts[t]) {
        int length = unknowns.driftLength(t);
        gradient[length] = byLength * variance * unknowns.spread(length);
      }
    }
  }
}
