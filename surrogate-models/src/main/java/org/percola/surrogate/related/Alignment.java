package org.percola.surrogate.related;

import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

/// How values of a source are brought to the level and stretch of the target: v becomes `slope · (v
/// - from) + to`.
///
/// Level and stretch are compared **at the target's own designs**, where a belief fitted to the
/// source alone foretells p: `from` and `to` are the means of p and of the target's values, and the
/// stretch is the ratio of their deviations. Comparing the two data sets as a whole would mistake
/// differences between the designs that were made for differences between the campaigns. Few
/// results say little about the stretch, so its logarithm is shrunk towards an expected value: with
/// prior deviation τ and r = cor(p, y), ln b = ln b₀ + w ln(b̂ / b₀), w = τ² / (τ² + (1 - r²)/(n -
/// 1)), the sampling variance of the log-ratio of two deviations of pairs with correlation r.
///
/// @param slope negative where a proxy goes against the outcome
record Alignment(double slope, double from, double to) {
  /// Fewer results of the target say nothing about level, stretch or sign.
  static final int LEAST_OWN = 3;

  /// How well the stretch is known beforehand: ×/÷ 1.65.
  private static final double STRETCH_SPREAD = 0.5;

  /// As measured.
  static final Alignment NONE = new Alignment(1, 0, 0);

  /// @param source values that the source's own belief foretells at the target's designs
  /// @param target values there
  /// @param expected the stretch to expect, positive
  /// @param mayOppose whether a negative correlation is taken at its word
  static Alignment of(double[] source, double[] target, double expected, boolean mayOppose) {
    int n = source.length;
    double from = mean(source);
    double to = mean(target);
    double[] moments = new double[3];
    for (int i = 0; i < n; i++) {
      double p = source[i] - from;
      double y = target[i] - to;
      moments[0] = Math.fma(p, p, moments[0]);
      moments[1] = Math.fma(y, y, moments[1]);
      moments[2] = Math.fma(p, y, moments[2]);
    }
    double r = moments[2] / Math.sqrt(moments[0]) / Math.sqrt(moments[1]);
    boolean opposed = mayOppose && r < 0;
    double stretch = expected;
    if (Double.isFinite(r) && (r > 0 || opposed)) {
      double prior = STRETCH_SPREAD * STRETCH_SPREAD;
      double weight = prior / (prior + Math.max(0, 1 - r * r) / (n - 1));
      double ratio = Math.sqrt(moments[1]) / Math.sqrt(moments[0]);
      stretch = expected * StrictMath.exp(weight * StrictMath.log(ratio / expected));
    }
    return new Alignment(opposed ? -stretch : stretch, from, to);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value / values.length;
    }
    return sum;
  }

  /// The same observations in the target's terms, standard errors and bounds included.
  ///
  /// @param otherwise the standard error of values that come without, in the source's unit; NaN to
  ///   leave it to be learned
  TrainingData apply(TrainingData data, double otherwise) {
    double[] values = new double[data.size()];
    double[] errors = new double[data.size()];
    Bound[] bounds = new Bound[data.size()];
    for (int i = 0; i < values.length; i++) {
      double error = data.standardError(i);
      values[i] = Math.fma(slope, data.value(i) - from, to);
      errors[i] = Math.abs(slope) * (Double.isNaN(error) ? otherwise : error);
      bounds[i] = slope < 0 ? turned(data.bound(i)) : data.bound(i);
    }
    return TrainingData.of(data.inputs(), values, errors).withBounds(bounds);
  }

  private static Bound turned(Bound bound) {
    return switch (bound) {
      case NONE -> Bound.NONE;
      case AT_LEAST -> Bound.AT_MOST;
      case AT_MOST -> Bound.AT_LEAST;
    };
  }
}
