package org.percola.surrogate.gp;

import java.util.Arrays;

/// What is supposed, for a while, of values known only as bounds and of noise that may be wild: one
/// value, one stated noise variance and one relative precision per observation.
final class Supposition {
  private final Observations base;
  private final boolean heavyTailed;
  final double[] values;
  final double[] variances;
  final double[] precisions;

  /// Supposes that every observation is what it says.
  Supposition(Observations base, ModelForm.Residuals residuals) {
    int n = base.size();
    this.base = base;
    this.heavyTailed = residuals == ModelForm.Residuals.HEAVY_TAILED;
    this.values = new double[n];
    this.variances = new double[n];
    this.precisions = new double[n];
    Arrays.fill(precisions, 1);
    for (int k = 0; k < n; k++) {
      values[k] = base.value(k);
      variances[k] = base.statedVariance(k);
    }
  }

  /// Whether there is anything to suppose.
  static boolean needed(Observations base, ModelForm.Residuals residuals) {
    return base.anyBounded() || residuals == ModelForm.Residuals.HEAVY_TAILED;
  }

  /// The observations as measured.
  Observations base() {
    return base;
  }

  boolean heavyTailed() {
    return heavyTailed;
  }

  /// The observations as supposed now.
  Observations observations() {
    return base.supposing(values, variances, precisions);
  }

  /// The noise variance that an observation has by itself, before a precision divides it.
  double noise(int k, Hyperparameters at) {
    return base.variance(k, at.noiseVariance());
  }

  /// What the others say of a bounded value, its own noise included.
  TruncatedNormal truncated(int k, Cavity others, double noise) {
    return new TruncatedNormal(
        others.mean(k), Math.sqrt(others.variance(k) + noise), base.value(k), base.bound(k));
  }
}
