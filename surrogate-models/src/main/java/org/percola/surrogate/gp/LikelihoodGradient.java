package org.percola.surrogate.gp;

import java.util.List;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.linalg.Series;
import org.percola.surrogate.linalg.Workspace;

/// The derivative of ln p of the observations by every coordinate of the unknowns.
///
/// With α = C⁻¹e and G = α αᵀ - C⁻¹, d ln p = ½ tr(G dC) + αᵀ dm. Pairs of rows count once and
/// stand for both of their cells, so that a sum over one triangle needs no ½.
final class LikelihoodGradient {
  private final Likelihood likelihood;
  private final Unknowns unknowns;
  private final double[] u;
  private final Conditioned at;
  private final Hyperparameters values;
  private final PairDistances distances;

  private final Correlations correlations;
  private final double[][] inverse;
  private final double[] alpha;
  private final int designs;
  private final double[] gradient;

  /// By the logarithm of the deviation of what each design has for itself.
  private double byMicroscale;

  /// Per row the derivative by its own weight a(x), by way of the covariance.
  private final double[] pull;

  /// Per pair of rows G a(x) a(x').
  private final double[] push;

  /// @param distances as `at` sees them
  /// @param correlations under the unknowns of `at`, with slopes, which are used up
  /// @param space where correlations and factor are
  LikelihoodGradient(
      Likelihood likelihood,
      double[] u,
      Conditioned at,
      PairDistances distances,
      Correlations correlations,
      Workspace space) {
    this.likelihood = likelihood;
    this.unknowns = likelihood.unknowns();
    this.u = u;
    this.at = at;
    this.values = at.values();
    this.distances = distances;
    this.correlations = correlations;
    this.inverse = at.factor().inverseRows(space);
    this.alpha = at.alpha();
    this.designs = alpha.length;
    this.gradient = new double[unknowns.size()];
    this.pull = new double[designs];
    this.push = space.series(correlations.series(), distances.pairs());
  }

  /// @param jacobian of the mean by its coordinates, design-major: `designs × meanSize`
  /// @param out receives the derivative
  void write(double[] jacobian, double[] out) {
    addCovariances();
    for (int part = 0; part < values.parts(); part++) {
      addPart(part);
    }
    if (values.parts() > 1) {
      addShares();
    }
    addMean(jacobian);
    addNoise();
    System.arraycopy(gradient, 0, out, 0, out.length);
  }

  private void addCovariances() {
    double[] together = correlations.together();
    boolean sharing = likelihood.sharesEffects();
    double[] shared = sharing ? likelihood.effects().covariances(values.effects()) : new double[0];
    double variance = values.variance();
    double self = variance * Likelihood.OWN;
    double microscale = values.microscaleVariance();
    double amplitude = 0;
    double effects = 0;
    for (int i = 0, pair = 0; i < designs; i++) {
      double[] row = inverse[i];
      double weight = at.weight(i);
      double own = alpha[i] * alpha[i] - row[i];
      amplitude = Math.fma(own * weight * weight, self, amplitude);
      effects = Math.fma(own * weight, weight, effects);
      double pulled = own * (self + microscale + values.effects().totalVariance()) * weight;
      for (int j = i + 1; j < designs; j++, pair++) {
        double g = alpha[i] * alpha[j] - row[j];
        double covariance = variance * together[pair];
        double both = g * (sharing ? covariance + shared[pair] : covariance);
        double weights = g * weight * at.weight(j);
        push[pair] = weights;
        amplitude = Math.fma(2 * weights, covariance, amplitude);
        pulled = Math.fma(both, at.weight(j), pulled);
        pull[j] = Math.fma(both, weight, pull[j]);
      }
      pull[i] += pulled;
    }
    gradient[unknowns.deviation()] = amplitude * unknowns.spread(unknowns.deviation());
    likelihood.effects().addGradient(gradient, unknowns, values.effects(), push, effects);
    byMicroscale = addMicroscale(effects);
  }

  /// The derivative by the logarithm of the deviation of what each design has for itself, which is
  /// shared by rows of one design alone; 0 where designs have nothing.
  ///
  /// @param own derivative by the variance of all rows together, times their weights squared, twice
  private double addMicroscale(double own) {
    double variance = values.microscaleVariance();
    double sum = own;
    for (Twins.Pair pair : likelihood.twins()) {
      int i = pair.here();
      int j = pair.there();
      double g = alpha[i] * alpha[j] - inverse[i][j];
      sum = Math.fma(2 * g * at.weight(i), at.weight(j), sum);
      pull[i] = Math.fma(g * variance, at.weight(j), pull[i]);
      pull[j] = Math.fma(g * variance, at.weight(i), pull[j]);
    }
    return sum * variance;
  }

  /// Whether a coordinate that has bounds is not beyond them.
  private boolean within(int coordinate) {
    return u[coordinate] >= unknowns.lower(coordinate)
        && u[coordinate] <= unknowns.upper(coordinate);
  }

  /// What depends on how one part of the discrepancy measures distance.
  private void addPart(int index) {
    ScaledPart part = values.part(index);
    double[] slopes = correlations.slopes(index);
    double variance = values.variance() * part.share();
    for (int pair = 0; pair < slopes.length; pair++) {
      slopes[pair] *= push[pair] * variance;
    }
    List<Integer> groups = unknowns.form().parts().get(index).groups();
    double[] sums = Series.products(slopes, distances.groups(groups));
    for (int k = 0; k < sums.length; k++) {
      int g = groups.get(k);
      int coordinate = unknowns.lengthScale(index, g);
      gradient[coordinate] = sums[k] * part.inverseSquaredLength(g) * unknowns.spread(coordinate);
    }
    for (int k = 0; k < unknowns.form().stretched().size(); k++) {
      addWarping(k, part, slopes);
    }
  }

  /// d(w - w')² = 2 (w - w') (dw - dw'), and k falls by half of its slope per unit of r².
  private void addWarping(int k, ScaledPart part, double[] slopes) {
    int group = unknowns.form().stretched().get(k);
    double inverseLength = part.inverseSquaredLength(group);
    if (inverseLength == 0) {
      return;
    }
    Coordinates places = likelihood.coordinates();
    Coordinates seen = values.stretched(places);
    for (int exponent = 0; exponent < 2; exponent++) {
      double[] slope = places.warpingSlopes(values.warping(), k, exponent == 0);
      double sum = 0;
      for (int i = 0, pair = 0; i < designs; i++) {
        for (int j = i + 1; j < designs; j++, pair++) {
          double apart = seen.coordinate(i, group) - seen.coordinate(j, group);
          sum = Math.fma(slopes[pair] * apart, slope[i] - slope[j], sum);
        }
      }
      int coordinate = unknowns.warp(k) + exponent;
      gradient[coordinate] -= sum * inverseLength * unknowns.spread(coordinate);
    }
  }

  /// The shares add up to 1, so only differences between parts count; rows by themselves have the
  /// same variance whatever the shares.
  private void addShares() {
    double[] byLog = new double[values.parts()];
    double total = 0;
    for (int part = 0; part < byLog.length; part++) {
      double sum = 0;
      for (int pair = 0; pair < push.length; pair++) {
        sum = Math.fma(push[pair], correlations.part(part)[pair], sum);
      }
      byLog[part] = sum * values.variance() * values.part(part).share();
      total += byLog[part];
    }
    for (int part = 0; part < byLog.length; part++) {
      gradient[unknowns.share(part)] = byLog[part] - values.part(part).share() * total;
    }
  }

  private void addMean(double[] jacobian) {
    int parameters = unknowns.meanSize();
    for (int i = 0; i < designs; i++) {
      double byMean = likelihood.multiplicative() ? alpha[i] + pull[i] : alpha[i];
      for (int q = 0; q < parameters; q++) {
        gradient[q] = Math.fma(byMean, jacobian[i * parameters + q], gradient[q]);
      }
    }
  }

  private void addNoise() {
    int noise = unknowns.noise();
    if (noise < 0) {
      return;
    }
    double byNoise = byNoise();
    if (within(noise)) {
      gradient[noise] = (byNoise + byMicroscale) * unknowns.noiseSpread(u[noise]);
    }
    int microscale = unknowns.microscale();
    if (microscale >= 0) {
      double share = unknowns.microscaleShare(u[microscale]);
      double change = (1 - share) * byMicroscale - share * byNoise;
      gradient[microscale] = 0.5 * change * unknowns.spread(microscale);
    }
  }

  /// The derivative by the logarithm of the deviation of a repeat's noise.
  private double byNoise() {
    Observations data = likelihood.data();
    double v = values.noiseVariance();
    double sum = 0;
    for (int k = 0; k < data.size(); k++) {
      if (data.noiseUnknown(k)) {
        int i = data.designOf(k);
        double share = at.pooled().variance(i);
        double smooth = at.pooled().mean(i) - share * alpha[i];
        double left = share - share * share * inverse[i][i];
        double own = data.variance(k, v);
        double residual = (data.value(k) - smooth) / own;
        sum += (residual * residual - 1 / own + left / (own * own)) * (own / v);
      }
    }
    return sum * v;
  }
}
