package org.percola.surrogate.gp;

import java.util.Arrays;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.kernel.Kernel;

/// The probability of the observations, given a value of every unknown.
///
/// With m distinct designs, precision-weighted means ȳ and precisions P per design, mean function
/// m(x) and covariance C = a(x) a(x') s² k(x, x') + diag(1/P), a = 1 or m(x):
///
/// ln p = -½ eᵀC⁻¹e - ½ ln det C - (m/2) ln 2π + Σ replicate terms, e = ȳ - m(x).
///
/// The replicate terms make this equal to the likelihood of all observations one by one, at O(m³).
final class Likelihood {
  private static final double LOG_TWO_PI = 1.8378770664093453;

  /// Half the step of the difference quotient, in prior deviations: balances the rounding of the
  /// mean (1e-16/step) and its curvature (step²).
  private static final double DIFFERENCE = 1e-5;

  /// Correlation of a design with itself: a little above 1, so that designs that almost coincide
  /// and were measured almost exactly can still be told apart. Costs a ten-thousandth of a
  /// deviation.
  static final double OWN = 1 + 1e-8;

  private final Observations data;
  private final Unknowns unknowns;
  private final Kernel kernel;
  private final boolean multiplicative;
  private final Coordinates coordinates;
  private final PriorMean.OverDesigns mean;
  private final int designs;
  private final int pairs;
  private final double[] pairDistances;

  Likelihood(
      Observations data, Unknowns unknowns, Encoding encoding, GaussianProcessSettings settings) {
    this.data = data;
    this.unknowns = unknowns;
    this.kernel = settings.kernel();
    this.multiplicative = settings.discrepancy() == Discrepancy.MULTIPLICATIVE;
    this.coordinates = encoding.encode(data.designs());
    this.mean = settings.mean().over(data.designs());
    this.designs = data.designs().size();
    this.pairs = designs * (designs - 1) / 2;
    this.pairDistances = new double[pairs * encoding.groups()];
    double[] groups = new double[encoding.groups()];
    for (int i = 0, pair = 0; i < designs; i++) {
      for (int j = 0; j < i; j++, pair++) {
        coordinates.squaredDistances(i, coordinates, j, groups, 0);
        for (int g = 0; g < groups.length; g++) {
          pairDistances[g * pairs + pair] = groups[g];
        }
      }
    }
  }

  private Likelihood(Likelihood geometry, Observations data) {
    this.data = data;
    this.unknowns = geometry.unknowns;
    this.kernel = geometry.kernel;
    this.multiplicative = geometry.multiplicative;
    this.coordinates = geometry.coordinates;
    this.mean = geometry.mean;
    this.designs = geometry.designs;
    this.pairs = geometry.pairs;
    this.pairDistances = geometry.pairDistances;
  }

  /// The likelihood of other values, or of other noise, at the same designs.
  Likelihood of(Observations other) {
    return new Likelihood(this, other);
  }

  Observations data() {
    return data;
  }

  Unknowns unknowns() {
    return unknowns;
  }

  Kernel kernel() {
    return kernel;
  }

  boolean multiplicative() {
    return multiplicative;
  }

  /// The encoded distinct designs.
  Coordinates coordinates() {
    return coordinates;
  }

  /// Everything the observations say under one value of the unknowns.
  Conditioned at(Hyperparameters values) {
    double[] level = new double[designs];
    mean.evaluate(values.mean(), level);
    double[] weight = multiplicative ? level : ones(designs);
    Pooled pooled = Pooled.of(data, designs, values.noiseVariance());
    double[] correlations = scaledDistances(values);
    kernel.values(correlations, new double[2 * pairs], pairs);
    double[] covariance = new double[designs * designs];
    for (int i = 0, pair = 0; i < designs; i++) {
      for (int j = 0; j < i; j++, pair++) {
        double weights = weight[i] * weight[j] * values.variance();
        covariance[i * designs + j] = weights * correlations[pair];
      }
      covariance[i * designs + i] =
          Math.fma(weight[i] * weight[i], values.variance() * OWN, pooled.variance(i));
    }
    return Conditioned.of(values, level, weight, pooled, covariance);
  }

  /// Σ dₖ / ℓₖ² of every pair of distinct designs, row by row of the lower triangle.
  private double[] scaledDistances(Hyperparameters values) {
    double[] scaled = new double[pairs];
    for (int g = 0; g < unknowns.groups(); g++) {
      double inverse = values.inverseSquaredLength(g);
      int at = g * pairs;
      for (int pair = 0; pair < pairs; pair++) {
        scaled[pair] = Math.fma(pairDistances[at + pair], inverse, scaled[pair]);
      }
    }
    return scaled;
  }

  /// ln p of the observations at standard coordinates.
  double logLikelihood(double[] u) {
    return designs == 0 ? 0 : at(unknowns.decode(u)).logLikelihood();
  }

  /// The derivative of ln p by every coordinate.
  ///
  /// @param jacobian of the mean by its coordinates, design-major: `designs × meanSize`
  double[] gradient(double[] u, Conditioned at, double[] jacobian) {
    double[] gradient = new double[unknowns.size()];
    double[] inverse = at.factor().inverse();
    double[] alpha = at.alpha();
    double[] pull = new double[designs];
    double[] scaled = scaledDistances(at.values());
    double[] slopes = new double[pairs];
    double variance = at.values().variance();
    double amplitude = 0;
    for (int i = 0, pair = 0; i < designs; i++) {
      double own = alpha[i] * alpha[i] - inverse[i * designs + i];
      amplitude = Math.fma(own * at.weight(i) * at.weight(i), variance * OWN, amplitude);
      pull[i] += own * variance * OWN * at.weight(i);
      for (int j = 0; j < i; j++, pair++) {
        double g = alpha[i] * alpha[j] - inverse[i * designs + j];
        double covariance = variance * kernel.value(scaled[pair]);
        amplitude += 2 * g * at.weight(i) * at.weight(j) * covariance;
        pull[i] += g * covariance * at.weight(j);
        pull[j] += g * covariance * at.weight(i);
        slopes[pair] = g * at.weight(i) * at.weight(j) * variance * kernel.slope(scaled[pair]);
      }
    }
    addLengthScales(gradient, at.values(), slopes);
    gradient[unknowns.deviation()] = amplitude * unknowns.spread(unknowns.deviation());
    addMean(gradient, jacobian, alpha, pull);
    addNoise(gradient, u, at, inverse);
    return gradient;
  }

  private void addLengthScales(double[] gradient, Hyperparameters values, double[] slopes) {
    for (int g = 0; g < unknowns.groups(); g++) {
      double sum = 0;
      for (int pair = 0; pair < pairs; pair++) {
        sum = Math.fma(slopes[pair], pairDistances[g * pairs + pair], sum);
      }
      int coordinate = unknowns.lengthScale(g);
      gradient[coordinate] = sum * values.inverseSquaredLength(g) * unknowns.spread(coordinate);
    }
  }

  private void addMean(double[] gradient, double[] jacobian, double[] alpha, double[] pull) {
    int parameters = unknowns.meanSize();
    for (int i = 0; i < designs; i++) {
      double byMean = multiplicative ? alpha[i] + pull[i] : alpha[i];
      for (int q = 0; q < parameters; q++) {
        gradient[q] = Math.fma(byMean, jacobian[i * parameters + q], gradient[q]);
      }
    }
  }

  private void addNoise(double[] gradient, double[] u, Conditioned at, double[] inverse) {
    int noise = unknowns.noise();
    if (noise < 0 || u[noise] < unknowns.lower(noise) || u[noise] > unknowns.upper(noise)) {
      return;
    }
    double v = at.values().noiseVariance();
    double sum = 0;
    for (int k = 0; k < data.size(); k++) {
      if (data.noiseUnknown(k)) {
        int i = data.designOf(k);
        double share = at.pooled().variance(i);
        double smooth = at.pooled().mean(i) - share * at.alpha()[i];
        double left = share - share * share * inverse[i * designs + i];
        double own = data.variance(k, v);
        double residual = (data.value(k) - smooth) / own;
        sum += (residual * residual - 1 / own + left / (own * own)) * (own / v);
      }
    }
    gradient[noise] = sum * v * unknowns.spread(noise);
  }

  /// The derivative of the mean by its coordinates, by central differences.
  double[] meanJacobian(double[] u) {
    int parameters = unknowns.meanSize();
    double[] jacobian = new double[designs * parameters];
    double[] values = unknowns.decode(u).mean();
    double[] above = new double[designs];
    double[] below = new double[designs];
    for (int q = 0; q < parameters; q++) {
      double here = values[q];
      values[q] = unknowns.parameter(q).fromStandard(u[q] + DIFFERENCE);
      mean.evaluate(values, above);
      values[q] = unknowns.parameter(q).fromStandard(u[q] - DIFFERENCE);
      mean.evaluate(values, below);
      values[q] = here;
      for (int i = 0; i < designs; i++) {
        jacobian[i * parameters + q] = (above[i] - below[i]) / (2 * DIFFERENCE);
      }
    }
    return jacobian;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  static double logTwoPi() {
    return LOG_TWO_PI;
  }
}
