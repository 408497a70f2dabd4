package org.percola.surrogate.gp;

/// What all other observations say of the outcome at each one's design, under one draw.
///
/// Of observation k with noise variance nₖ, of a design whose pooled value has noise variance V:
/// with C the covariance of the pooled values, e their residuals, α = C⁻¹e and qₖ = 1 - (variance
/// left at the design) / nₖ, the others predict the value yₖ - (yₖ - f) / qₖ, f the fitted value
/// there, with variance nₖ / qₖ (Rasmussen & Williams 2006, eq. 5.12, for replicates too). Values
/// and noise can be replaced one at a time: O(m) for a value, O(m²) for a noise, m designs.
final class Cavity {

  /// Where rounding has eaten a variance, so much of the noise is left of it.
  private static final double LEAST_VARIANCE = 1e-14;

  private final int[] designOf;
  private final int designs;
  private final double[] values;
  private final double[] noise;
  private final double[] inverse;
  private final double[] alpha;
  private final double[] pooledMeans;
  private final double[] pooledVariances;

  Cavity(Conditioned at) {
    Observations data = at.data();
    this.designs = at.factor().size();
    this.designOf = new int[data.size()];
    this.values = new double[data.size()];
    this.noise = new double[data.size()];
    for (int k = 0; k < values.length; k++) {
      designOf[k] = data.designOf(k);
      values[k] = data.value(k);
      noise[k] = data.variance(k, at.values().noiseVariance());
    }
    this.inverse = at.factor().inverse();
    this.alpha = at.alpha();
    this.pooledMeans = new double[designs];
    this.pooledVariances = new double[designs];
    for (int i = 0; i < designs; i++) {
      pooledMeans[i] = at.pooled().mean(i);
      pooledVariances[i] = at.pooled().variance(i);
    }
  }

  /// The value of one observation, as it is supposed now.
  double value(int k) {
    return values[k];
  }

  /// Whether rounding left anything of what the others say: between errors of 1e-12 and values of
  /// 1e9 it may not have.
  boolean tells(int k) {
    return Double.isFinite(mean(k)) && Double.isFinite(variance(k));
  }

  /// The mean of the outcome at its design, as the others see it; the difference from the pooled
  /// value is summed from those between replicates, so that it is 0 where there are none.
  double mean(int k) {
    int i = designOf[k];
    double apart = 0;
    for (int j = 0; j < values.length; j++) {
      apart += j != k && designOf[j] == i ? (values[k] - values[j]) / noise[j] : 0;
    }
    return values[k] - pooledVariances[i] * (apart + alpha[i]) / unexplained(k);
  }

  /// The variance of the outcome at its design, as the others see it; without noise of its own.
  double variance(int k) {
    double share = unexplained(k);
    return noise[k] * Math.max((1 - share) / share, LEAST_VARIANCE);
  }

  /// qₖ; without a difference of near-equal numbers where noise is tiny.
  private double unexplained(int k) {
    int i = designOf[k];
    double others = 0;
    for (int j = 0; j < values.length; j++) {
      others += j != k && designOf[j] == i ? 1 / noise[j] : 0;
    }
    double pooled = pooledVariances[i];
    double share = Math.fma(pooled / noise[k] * pooled, inverse[i * designs + i], pooled * others);
    return Math.clamp(share, Double.MIN_NORMAL, 1);
  }

  /// Supposes another value and another noise variance of one observation.
  void replace(int k, double value, double variance) {
    int i = designOf[k];
    boolean sameNoise = variance == noise[k];
    values[k] = value;
    noise[k] = variance;
    double precision = 0;
    double sum = 0;
    for (int j = 0; j < values.length; j++) {
      if (designOf[j] == i) {
        precision += 1 / noise[j];
        sum += values[j] / noise[j];
      }
    }
    move(i, sum / precision - pooledMeans[i]);
    if (!sameNoise) {
      widen(i, pooledVariances[i], 1 / precision);
    }
    pooledMeans[i] = sum / precision;
    pooledVariances[i] = 1 / precision;
  }

  private void move(int i, double by) {
    for (int j = 0; j < designs; j++) {
      alpha[j] = Math.fma(inverse[i * designs + j], by, alpha[j]);
    }
  }

  /// Makes one diagonal element of C larger: Sherman and Morrison's formula.
  ///
  /// C⁻¹ᵢᵢ is at most 1 / V, so the divisor lies between 1 and the ratio of the two variances;
  /// rounding must not take it out of there when they differ by many orders of magnitude.
  private void widen(int i, double before, double after) {
    double[] column = new double[designs];
    System.arraycopy(inverse, i * designs, column, 0, designs);
    double ratio = after / before;
    double divisor =
        Math.clamp(Math.fma(after - before, column[i], 1), Math.min(1, ratio), Math.max(1, ratio));
    double factor = -(after - before) / divisor;
    double own = alpha[i];
    for (int j = 0; j < designs; j++) {
      alpha[j] = Math.fma(factor * own, column[j], alpha[j]);
      double row = factor * column[j];
      for (int l = 0; l < designs; l++) {
        inverse[j * designs + l] = Math.fma(row, column[l], inverse[j * designs + l]);
      }
    }
    alpha[i] = own / divisor;
    for (int j = 0; j < designs; j++) {
      inverse[i * designs + j] = column[j] / divisor;
      inverse[j * designs + i] = column[j] / divisor;
    }
  }
}
