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

  /// The mean of the outcome at its design, as the others see it.
  double mean(int k) {
    int i = designOf[k];
    double residual = values[k] - pooledMeans[i] + pooledVariances[i] * alpha[i];
    return values[k] - residual / unexplained(k);
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
      widen(i, 1 / precision - pooledVariances[i]);
    }
    pooledMeans[i] = sum / precision;
    pooledVariances[i] = 1 / precision;
  }

  private void move(int i, double by) {
    for (int j = 0; j < designs; j++) {
      alpha[j] = Math.fma(inverse[i * designs + j], by, alpha[j]);
    }
  }

  /// Adds to one diagonal element of C: Sherman and Morrison's formula.
  private void widen(int i, double by) {
    double[] column = new double[designs];
    System.arraycopy(inverse, i * designs, column, 0, designs);
    double factor = -by / Math.fma(by, column[i], 1);
    double pull = factor * alpha[i];
    for (int j = 0; j < designs; j++) {
      alpha[j] = Math.fma(pull, column[j], alpha[j]);
      double row = factor * column[j];
      for (int l = 0; l < designs; l++) {
        inverse[j * designs + l] = Math.fma(row, column[l], inverse[j * designs + l]);
      }
    }
  }
}
