package org.percola.surrogate.gp;

import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;

/// The derivative of ln p of the observations by every coordinate of the unknowns.
///
/// With α = C⁻¹e and G = α αᵀ - C⁻¹, d ln p = ½ tr(G dC) + αᵀ dm. Pairs of rows count once and
/// stand for both of their cells, so that a sum over the lower triangle needs no ½.
final class LikelihoodGradient {
  private final Likelihood likelihood;
  private final Unknowns unknowns;
  private final Kernel kernel;
  private final double[] u;
  private final Conditioned at;
  private final Hyperparameters values;
  private final PairDistances distances;

  /// Scaled squared distances and correlations, per part of the discrepancy and pair of rows.
  private final double[][] scaled;

  private final double[][] correlations;
  private final double[] inverse;
  private final double[] alpha;
  private final int designs;
  private final double[] gradient;

  /// Per row the derivative by its own weight a(x), by way of the covariance.
  private final double[] pull;

  /// Per pair of rows G a(x) a(x').
  private final double[] push;

  LikelihoodGradient(Likelihood likelihood, double[] u, Conditioned at) {
    this.likelihood = likelihood;
    this.unknowns = likelihood.unknowns();
    this.kernel = likelihood.kernel();
    this.u = u;
    this.at = at;
    this.values = at.values();
    this.distances = likelihood.distances(values);
    this.scaled = new double[values.parts()][];
    this.correlations = new double[values.parts()][];
    int pairs = distances.pairs();
    for (int part = 0; part < scaled.length; part++) {
      scaled[part] = distances.scaled(values.part(part));
      correlations[part] = scaled[part].clone();
      kernel.values(correlations[part], new double[2 * pairs], pairs);
    }
    this.inverse = at.factor().inverse();
    this.alpha = at.alpha();
    this.designs = alpha.length;
    this.gradient = new double[unknowns.size()];
    this.pull = new double[designs];
    this.push = new double[pairs];
  }

  /// @param jacobian of the mean by its coordinates, design-major: `designs × meanSize`
  double[] run(double[] jacobian) {
    addCovariances();
    for (int part = 0; part < values.parts(); part++) {
      addPart(part);
    }
    if (values.parts() > 1) {
      addShares();
    }
    addMean(jacobian);
    addNoise();
    return gradient;
  }

  private void addCovariances() {
    double[] together = PairDistances.sum(correlations, values);
    boolean sharing = likelihood.sharesEffects();
    double[] shared = sharing ? likelihood.effects().covariances(values.effects()) : new double[0];
    double variance = values.variance();
    double self = variance * Likelihood.OWN;
    double amplitude = 0;
    double effects = 0;
    for (int i = 0, pair = 0; i < designs; i++) {
      double own = alpha[i] * alpha[i] - inverse[i * designs + i];
      amplitude = Math.fma(own * at.weight(i) * at.weight(i), self, amplitude);
      effects = Math.fma(own * at.weight(i), at.weight(i), effects);
      pull[i] += own * variance * Likelihood.OWN * at.weight(i);
      pull[i] += own * values.effects().totalVariance() * at.weight(i);
      for (int j = 0; j < i; j++, pair++) {
        double g = alpha[i] * alpha[j] - inverse[i * designs + j];
        double covariance = variance * together[pair];
        push[pair] = g * at.weight(i) * at.weight(j);
        amplitude += 2 * push[pair] * covariance;
        double both = sharing ? covariance + shared[pair] : covariance;
        pull[i] += g * both * at.weight(j);
        pull[j] += g * both * at.weight(i);
      }
    }
    gradient[unknowns.deviation()] = amplitude * unknowns.spread(unknowns.deviation());
    likelihood.effects().addGradient(gradient, unknowns, values.effects(), push, effects);
  }

  /// What depends on how one part of the discrepancy measures distance.
  private void addPart(int index) {
    ScaledPart part = values.part(index);
    double[] slopes = new double[distances.pairs()];
    double variance = values.variance() * part.share();
    for (int pair = 0; pair < slopes.length; pair++) {
      slopes[pair] = push[pair] * variance * kernel.slope(scaled[index][pair]);
    }
    for (int g : unknowns.form().parts().get(index).groups()) {
      double sum = 0;
      for (int pair = 0; pair < slopes.length; pair++) {
        sum = Math.fma(slopes[pair], distances.get(g, pair), sum);
      }
      int coordinate = unknowns.lengthScale(index, g);
      gradient[coordinate] = sum * part.inverseSquaredLength(g) * unknowns.spread(coordinate);
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
        for (int j = 0; j < i; j++, pair++) {
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
        sum = Math.fma(push[pair], correlations[part][pair], sum);
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
    if (noise < 0 || u[noise] < unknowns.lower(noise) || u[noise] > unknowns.upper(noise)) {
      return;
    }
    Observations data = likelihood.data();
    double v = values.noiseVariance();
    double sum = 0;
    for (int k = 0; k < data.size(); k++) {
      if (data.noiseUnknown(k)) {
        int i = data.designOf(k);
        double share = at.pooled().variance(i);
        double smooth = at.pooled().mean(i) - share * alpha[i];
        double left = share - share * share * inverse[i * designs + i];
        double residual = (data.value(k) - smooth) / v;
        sum += residual * residual - 1 / v + left / (v * v);
      }
    }
    gradient[noise] = sum * v * unknowns.spread(noise);
  }
}
