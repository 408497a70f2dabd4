package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.linalg.Cholesky;
import org.percola.surrogate.linalg.Workspace;

/// The probability of the observations, given a value of every unknown.
///
/// With m distinct designs and circumstances, precision-weighted means ȳ and precisions P of each,
/// mean function m(x), discrepancy s² k and shared effects Σ τ² c, covariance C = a(x) a(x') (s²
/// k(x, x') + Σ τ² c) + diag(1/P), a = 1 or m(x):
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
  private final Encoding encoding;
  private final GaussianProcessSettings settings;
  private final Kernel kernel;
  private final boolean multiplicative;
  private final Coordinates coordinates;
  private final PriorMean.OverDesigns mean;
  private final int designs;
  private final PairDistances distances;
  private final SharedEffects effects;
  private final List<Twins.Pair> twins;

  Likelihood(
      Observations data, Unknowns unknowns, Encoding encoding, GaussianProcessSettings settings) {
    this.data = data;
    this.unknowns = unknowns;
    this.encoding = encoding;
    this.settings = settings;
    this.kernel = settings.kernel();
    this.multiplicative = settings.discrepancy() == Discrepancy.MULTIPLICATIVE;
    this.coordinates = encoding.encode(data.designs());
    this.mean = settings.mean().over(data.designs());
    this.designs = data.designs().size();
    this.distances = PairDistances.of(coordinates);
    this.effects = SharedEffects.of(data.circumstances(), unknowns.form(), kernel);
    this.twins = unknowns.microscale() < 0 ? List.of() : Twins.among(coordinates);
  }

  private Likelihood(Likelihood geometry, Observations data) {
    this.data = data;
    this.unknowns = geometry.unknowns;
    this.encoding = geometry.encoding;
    this.settings = geometry.settings;
    this.kernel = geometry.kernel;
    this.multiplicative = geometry.multiplicative;
    this.coordinates = geometry.coordinates;
    this.mean = geometry.mean;
    this.designs = geometry.designs;
    this.distances = geometry.distances;
    this.effects = geometry.effects;
    this.twins = geometry.twins;
  }

  /// The likelihood of other values, or of other noise, at the same designs.
  Likelihood of(Observations other) {
    return new Likelihood(this, other);
  }

  /// The likelihood of the observations of some of the distinct designs.
  Likelihood ofSome(int[] chosen) {
    return new Likelihood(data.ofSome(chosen), unknowns, encoding, settings);
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

  /// Whether observations share more than their designs.
  boolean sharesEffects() {
    return !effects.none();
  }

  SharedEffects effects() {
    return effects;
  }

  /// The distances between the distinct designs, through their stretched inputs if there are any.
  PairDistances distances(Hyperparameters values) {
    return values.warping().isIdentity()
        ? distances
        : PairDistances.of(values.stretched(coordinates));
  }

  /// Everything the observations say under one value of the unknowns.
  Conditioned at(Hyperparameters values) {
    return at(values, Correlations.of(distances(values), kernel, values), new Workspace());
  }

  private Conditioned at(Hyperparameters values, Correlations correlations, Workspace space) {
    double[] level = new double[designs];
    mean.evaluate(values.mean(), level);
    double[] weight = multiplicative ? level : ones(designs);
    Pooled pooled = Pooled.of(data, designs, values.noiseVariance());
    double[] shared = sharesEffects() ? effects.covariances(values.effects()) : new double[0];
    Cholesky factor =
        Cholesky.of(
            upper -> fill(upper, values, correlations.together(), shared, weight, pooled),
            designs,
            space);
    return Conditioned.of(values, level, weight, pooled, factor);
  }

  private void fill(
      double[][] upper,
      Hyperparameters values,
      double[] correlations,
      double[] shared,
      double[] weight,
      Pooled pooled) {
    double own =
        values.variance() * OWN + values.microscaleVariance() + values.effects().totalVariance();
    for (int i = 0, pair = 0; i < designs; i++) {
      double[] row = upper[i];
      row[i] = Math.fma(weight[i] * weight[i], own, pooled.variance(i));
      for (int j = i + 1; j < designs; j++, pair++) {
        double weights = weight[i] * weight[j];
        double covariance = weights * values.variance() * correlations[pair];
        row[j] = shared.length > 0 ? Math.fma(weights, shared[pair], covariance) : covariance;
      }
    }
    for (Twins.Pair pair : twins) {
      double weights = weight[pair.here()] * weight[pair.there()];
      upper[pair.here()][pair.there()] += weights * values.microscaleVariance();
    }
  }

  /// ln p of the observations at standard coordinates.
  double logLikelihood(double[] u) {
    return designs == 0 ? 0 : at(unknowns.decode(u)).logLikelihood();
  }

  /// ln p of the observations at standard coordinates, and its derivative by every coordinate.
  ///
  /// @param gradient receives the derivative
  double logLikelihood(double[] u, double[] gradient) {
    return logLikelihood(u, gradient, new Workspace());
  }

  /// The same in memory that is used again.
  double logLikelihood(double[] u, double[] gradient, Workspace space) {
    if (designs == 0) {
      Arrays.fill(gradient, 0);
      return 0;
    }
    Hyperparameters values = unknowns.decode(u);
    PairDistances apart = distances(values);
    Correlations correlations = Correlations.withSlopes(apart, kernel, values, space);
    Conditioned at = at(values, correlations, space);
    new LikelihoodGradient(this, u, at, apart, correlations, space)
        .write(meanJacobian(u), gradient);
    return at.logLikelihood();
  }

  /// The derivative of the mean by its coordinates, by central differences.
  double[] meanJacobian(double[] u) {
    int parameters = unknowns.meanSize();
    double[] jacobian = new double[designs * parameters];
    double[] values = unknowns.mean(u);
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

  /// Pairs of rows of one design, measured under different circumstances.
  List<Twins.Pair> twins() {
    return twins;
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
