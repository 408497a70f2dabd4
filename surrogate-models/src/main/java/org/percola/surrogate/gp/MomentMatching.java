package org.percola.surrogate.gp;

import org.percola.surrogate.special.StandardNormal;

/// Turns bounds and wild errors into plain observations that say about the same, without drawing.
///
/// A bound becomes the normal observation under which mean and variance of the outcome at its
/// design are those that the bound leaves (expectation propagation: Minka, UAI 2001, arXiv
/// 1301.2294; Rasmussen & Williams 2006, section 3.6). An error becomes one of the expected
/// precision. Each is seen from what all others say, in turn, until nothing changes much.
final class MomentMatching {

  /// Turns over all observations; after so many the rest changes by less than draws scatter.
  private static final int MOST_SWEEPS = 8;

  /// A change of this part of a deviation is none.
  private static final double SETTLED = 1e-4;

  /// A bound that says so little that it would add a variance of this many times its cavity's is
  /// given that much: 1e-6 of a bit is not worth the digits.
  private static final double LARGEST_VARIANCE = 1e6;

  /// Farther out than this, in deviations, a violated bound is as good as a measurement there.
  private static final double VIOLATED = 1e4;

  private final Supposition supposed;
  private final Likelihood geometry;

  MomentMatching(Supposition supposed, Likelihood geometry) {
    this.supposed = supposed;
    this.geometry = geometry;
  }

  /// A first guess: every bound by itself against the prior.
  void start(Hyperparameters values) {
    Conditioned prior = geometry.of(supposed.observations()).at(values);
    for (int k = 0; k < supposed.base().size(); k++) {
      if (supposed.base().bounded(k)) {
        int i = prior.data().designOf(k);
        double mean = prior.pooled().mean(i) - prior.residual(i);
        double weight = prior.weight(i);
        match(k, mean, weight * weight * values.designVariance(), supposed.noise(k, values));
      }
    }
  }

  /// Sees every observation from what the others say until they agree.
  void refine(Hyperparameters values) {
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      Cavity others = new Cavity(geometry.of(supposed.observations()).at(values));
      double change = 0;
      for (int k = 0; k < supposed.base().size(); k++) {
        boolean supposes = supposed.base().bounded(k) || supposed.heavyTailed();
        if (supposes && others.tells(k)) {
          change = Math.max(change, update(k, others, values));
        }
      }
      if (change < SETTLED) {
        return;
      }
    }
  }

  private double update(int k, Cavity others, Hyperparameters values) {
    double noise = supposed.noise(k, values);
    double before = supposed.values[k];
    double mean = others.mean(k);
    double variance = others.variance(k);
    if (supposed.base().bounded(k)) {
      match(k, mean, variance, noise);
      others.replace(k, supposed.values[k], supposed.variances[k]);
      double known = variance + supposed.variances[k];
      return Math.abs(supposed.values[k] - before) * Math.sqrt(variance) / known;
    }
    double last = supposed.precisions[k];
    double precision = HeavyTails.expectedPrecision(before - mean, variance, noise);
    supposed.precisions[k] = precision;
    others.replace(k, before, noise / precision);
    return Math.abs(StrictMath.log(precision / last)) * variance / (variance + noise / precision);
  }

  /// Writes the observation that stands for bound k, seen from N(mean, variance) of the outcome.
  private void match(int k, double mean, double variance, double noise) {
    double total = variance + noise;
    double deviation = Math.sqrt(total);
    TruncatedNormal normal =
        new TruncatedNormal(mean, deviation, supposed.base().value(k), supposed.base().bound(k));
    double margin = normal.margin();
    if (margin < -VIOLATED) {
      supposed.values[k] = normal.limit();
      supposed.variances[k] = noise;
      return;
    }
    double ratio = StandardNormal.inverseMillsRatio(margin);
    double pull = ratio + margin;
    double precision = ratio * pull / total;
    double least = 1 / (LARGEST_VARIANCE * total);
    precision = Math.max(precision, least);
    supposed.variances[k] = Math.max(1 / precision - variance, noise);
    double shift = normal.side() * ratio / (deviation * precision);
    supposed.values[k] = mean + shift;
  }
}
