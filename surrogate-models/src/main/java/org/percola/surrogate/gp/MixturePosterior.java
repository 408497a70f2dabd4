package org.percola.surrogate.gp;

import org.jspecify.annotations.Nullable;
import org.percola.surrogate.Posterior;

/// Per design a weighted mixture of normal distributions, one per draw, of the outcome or of its
/// transform.
public final class MixturePosterior implements Posterior {
  private final NormalMixtures mixtures;
  private final OutputTransform transform;
  private final ModelForm.Residuals residuals;

  /// @param mixtures of the transformed outcome
  /// @param residuals of the noise that may be added
  MixturePosterior(
      NormalMixtures mixtures, OutputTransform transform, ModelForm.Residuals residuals) {
    this.mixtures = mixtures;
    this.transform = transform;
    this.residuals = residuals;
  }

  /// Takes equally weighted draws as they are: `means[draw][design]`, `deviations[draw][design]`.
  static MixturePosterior of(double[][] means, double[][] deviations, int size) {
    return weighted(means, deviations, null, size);
  }

  /// Takes draws as they are, weights as well: `[draw][design]`, adding up to 1 for every design.
  static MixturePosterior weighted(
      double[][] means, double[][] deviations, double @Nullable [][] weights, int size) {
    return new MixturePosterior(
        new NormalMixtures(means, deviations, weights, size),
        FixedTransform.NONE,
        ModelForm.Residuals.NORMAL);
  }

  /// One normal distribution per design.
  public static MixturePosterior ofOne(double[] means, double[] deviations) {
    return of(new double[][] {means.clone()}, new double[][] {deviations.clone()}, means.length);
  }

  @Override
  public int size() {
    return mixtures.size();
  }

  /// The number of distributions that are mixed.
  public int draws() {
    return mixtures.components();
  }

  /// The mean of one draw's distribution of the outcome.
  public double mean(int draw, int design) {
    return component(draw, design).mean();
  }

  /// The standard deviation of one draw's distribution of the outcome.
  public double standardDeviation(int draw, int design) {
    return component(draw, design).standardDeviation();
  }

  /// The share of one draw at a design.
  public double weight(int draw, int design) {
    return mixtures.weight(draw, design);
  }

  private TransformedNormal component(int draw, int design) {
    return TransformedNormal.of(
        transform, mixtures.mean(draw, design), mixtures.standardDeviation(draw, design));
  }

  @Override
  public double mean(int design) {
    if (transform.equals(FixedTransform.NONE)) {
      return mixtures.mean(design);
    }
    double sum = 0;
    for (int d = 0; d < draws(); d++) {
      sum += mixtures.part(d, design, mean(d, design));
    }
    return sum;
  }

  @Override
  public double standardDeviation(int design) {
    if (transform.equals(FixedTransform.NONE)) {
      return mixtures.standardDeviation(design);
    }
    double centre = mean(design);
    double sum = 0;
    for (int d = 0; d < draws(); d++) {
      TransformedNormal at = component(d, design);
      double spread = StrictMath.hypot(at.mean() - centre, at.standardDeviation());
      sum += mixtures.part(d, design, spread * spread);
    }
    return Math.sqrt(sum);
  }

  @Override
  public double probabilityAbove(int design, double threshold) {
    double transformed = transform.apply(threshold);
    if (Double.isInfinite(transformed)) {
      return transformed < 0 ? 1 : 0;
    }
    return mixtures.probabilityAbove(design, transformed);
  }

  @Override
  public double quantile(int design, double probability) {
    return transform.invert(mixtures.quantile(design, probability));
  }

  /// Comparable between transforms: the density of the outcome itself.
  @Override
  public double logDensity(int design, double value) {
    return transform.admits(value)
        ? mixtures.logDensity(design, transform.apply(value)) + transform.logSlope(value)
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double rankedProbabilityScore(int design, double value) {
    return transform.equals(FixedTransform.NONE)
        ? mixtures.rankedProbabilityScore(design, value)
        : Posterior.super.rankedProbabilityScore(design, value);
  }

  /// Adds noise of the shape that was fitted. Of a transformed outcome it is normal after the
  /// transform, with the standard error that it has around each draw's median.
  @Override
  public MixturePosterior withNoise(double[] standardErrors) {
    if (standardErrors.length != size()) {
      throw new IllegalArgumentException(
          "standard errors: " + standardErrors.length + " (expected: " + size() + ")");
    }
    double[][] noise = new double[draws()][size()];
    for (int d = 0; d < draws(); d++) {
      for (int i = 0; i < size(); i++) {
        double slope = transform.slope(transform.invert(mixtures.mean(d, i)));
        noise[d][i] = standardErrors[i] * Math.min(slope, Double.MAX_VALUE);
      }
    }
    NormalMixtures noisy =
        switch (residuals) {
          case NORMAL -> mixtures.widened(noise);
          case HEAVY_TAILED -> mixtures.widenedHeavily(noise);
        };
    return new MixturePosterior(noisy, transform, ModelForm.Residuals.NORMAL);
  }
}
