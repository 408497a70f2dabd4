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
  private final Inputs circumstances;
  private final Encoding encoding;
  private final boolean[] drifts;
  private final int pairs;
  private final double[][] pairValues;

  private SharedEffects(Inputs circumstances, CovarianceForm form, Kernel kernel) {
    int rows = circumstances.size();
    this.kernel = kernel;
    this.circumstances = circumstances;
    this.encoding = Encoding.of(circumstances.schema());
    this.drifts = new boolean[form.effects().size()];
    for (int t = 0; t < drifts.length; t++) {
      drifts[t] = form.effects().get(t).drift();
    }
    this.pairs = rows * (rows - 1) / 2;
    this.pairValues = new double[drifts.length][pairs];
  }

  /// @param circumstances one row per row of the covariance
  static SharedEffects of(Inputs circumstances, CovarianceForm form, Kernel kernel) {
    SharedEffects effects = new SharedEffects(circumstances, form, kernel);
    if (!effects.none()) {
      effects.comparePairs();
    }
    return effects;
  }

  private void comparePairs() {
    Coordinates places = encoding.encode(circumstances);
    double[] values = new double[drifts.length];
    for (int i = 0, pair = 0; i < circumstances.size(); i++) {
      for (int j = i + 1; j < circumstances.size(); j++, pair++) {
        compare(circumstances, places, i, places, j, values);
        for (int t = 0; t < values.length; t++) {
          pairValues[t][pair] = values[t];
        }
      }
    }
  }

  /// Per effect 1 or 0 for a label, a squared distance for a number, NaN where one was not noted.
  private void compare(
      Inputs others, Coordinates there, int i, Coordinates here, int j, double[] out) {
    double[] distances = new double[encoding.groups()];
    there.squaredDistances(i, here, j, distances, 0);
    for (int t = 0; t < drifts.length; t++) {
      boolean noted = others.active(t, i) && circumstances.active(t, j);
      double distance = distances[encoding.groupOf(t)];
      double same = distance == 0 ? 1 : 0;
      out[t] = !noted ? Double.NaN : drifts[t] ? distance : same;
    }
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
        sum[pair] = Math.fma(variance, correlation(t, pairValues[t][pair], scales), sum[pair]);
      }
    }
    return sum;
  }

  /// Σ τₜ² cₜ between other observations and those here, `others × rows`.
  double[] covariances(EffectScales scales, Inputs others) {
    int rows = circumstances.size();
    double[] sum = new double[others.size() * rows];
    Coordinates here = encoding.encode(circumstances);
    Coordinates there = encoding.encode(others);
    double[] values = new double[drifts.length];
    for (int i = 0; i < others.size(); i++) {
      for (int j = 0; j < rows; j++) {
        compare(others, there, i, here, j, values);
        for (int t = 0; t < values.length; t++) {
          sum[i * rows + j] += scales.variance(t) * correlation(t, values[t], scales);
        }
      }
    }
    return sum;
  }

  private double correlation(int effect, double compared, EffectScales scales) {
    if (Double.isNaN(compared)) {
      return 0;
    }
    return drifts[effect] ? kernel.value(compared * scales.inverseSquaredLength(effect)) : compared;
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
        byDeviation += 2 * push[pair] * correlation(t, pairValues[t][pair], scales);
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
