package org.percola.surrogate.gp;

import java.util.List;
import org.percola.surrogate.MeanParameter;

/// All unknowns of a fit as coordinates that are standard normal before any data.
///
/// Order: parameters of the mean, ln length scales, ln discrepancy deviation, then ln noise
/// deviation if some noise is unknown. Length scales have the dimension-scaled prior ln ℓ ~ N(√2 +
/// ln(d)/2, 3) of Hvarfner et al., ICML 2024, arXiv 2402.02229.
final class Unknowns {
  private static final double LENGTH_LOCATION = Math.sqrt(2);
  private static final double LENGTH_SPREAD = Math.sqrt(3);

  /// Shorter length scales see nothing between neighbours; longer ones see no difference at all.
  private static final double SHORTEST = 0.025;

  private static final double LONGEST = 1e3;

  /// The noise is at most this many prior deviations from its median.
  private static final double NOISE_REACH = 4.5;

  /// Beyond this many prior deviations no coordinate is searched.
  private static final double REACH = 6;

  private final GaussianProcessSettings settings;
  private final List<MeanParameter> parameters;
  private final int groups;
  private final boolean noise;
  private final double lengthCentre;

  Unknowns(GaussianProcessSettings settings, int groups, boolean noise) {
    this.settings = settings;
    this.parameters = settings.mean().parameters();
    this.groups = groups;
    this.noise = noise;
    this.lengthCentre = LENGTH_LOCATION + 0.5 * StrictMath.log(Math.max(groups, 1));
  }

  int size() {
    return parameters.size() + groups + 1 + (noise ? 1 : 0);
  }

  /// How many of the first coordinates belong to the mean.
  int meanSize() {
    return parameters.size();
  }

  int groups() {
    return groups;
  }

  int lengthScale(int group) {
    return parameters.size() + group;
  }

  int deviation() {
    return parameters.size() + groups;
  }

  /// The coordinate of the noise, or -1 when all noise is known.
  int noise() {
    return noise ? deviation() + 1 : -1;
  }

  MeanParameter parameter(int index) {
    return parameters.get(index);
  }

  Treatment treatment(int coordinate) {
    return coordinate < meanSize() ? settings.meanParameters() : settings.hyperparameters();
  }

  /// Standard deviation of the logarithm that a coordinate (not of the mean) stands for.
  double spread(int coordinate) {
    if (coordinate < deviation()) {
      return LENGTH_SPREAD;
    }
    return coordinate == deviation()
        ? settings.discrepancyDeviation().spread()
        : settings.noiseDeviation().spread();
  }

  double lower(int coordinate) {
    if (isLength(coordinate)) {
      return (StrictMath.log(SHORTEST) - lengthCentre) / LENGTH_SPREAD;
    }
    return coordinate == noise() ? -NOISE_REACH : -REACH;
  }

  double upper(int coordinate) {
    if (isLength(coordinate)) {
      return (StrictMath.log(LONGEST) - lengthCentre) / LENGTH_SPREAD;
    }
    return coordinate == noise() ? NOISE_REACH : REACH;
  }

  /// What the search for the most probable value adds per unit of a coordinate.
  ///
  /// The customary mode is that of the density of ℓ and of the noise variance themselves, which is
  /// the density of the logarithm divided by the value; draws need no such convention.
  double tilt(int coordinate) {
    if (treatment(coordinate) == Treatment.SAMPLED) {
      return 0;
    }
    if (isLength(coordinate)) {
      return -LENGTH_SPREAD;
    }
    return coordinate == noise() ? -2 * settings.noiseDeviation().spread() : 0;
  }

  private boolean isLength(int coordinate) {
    return coordinate >= meanSize() && coordinate < deviation();
  }

  /// The mode of the prior; the reference value where a parameter is held fixed.
  double[] start() {
    double[] u = new double[size()];
    for (int i = 0; i < u.length; i++) {
      boolean held = i < meanSize() && settings.meanParameters() == Treatment.FIXED;
      u[i] = held ? parameter(i).toStandard(parameter(i).reference()) : tilt(i);
    }
    return u;
  }

  /// The natural values of coordinates.
  Hyperparameters decode(double[] u) {
    double[] mean = new double[meanSize()];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = parameter(i).fromStandard(u[i]);
    }
    double[] lengths = new double[groups];
    for (int g = 0; g < groups; g++) {
      double log = lengthCentre + LENGTH_SPREAD * u[lengthScale(g)];
      lengths[g] = Math.clamp(StrictMath.exp(log), SHORTEST, LONGEST);
    }
    LogNormalPrior error = settings.noiseDeviation();
    double learned =
        noise
            ? error.median()
                * StrictMath.exp(
                    error.spread() * Math.clamp(u[noise()], lower(noise()), upper(noise())))
            : error.median();
    LogNormalPrior prior = settings.discrepancyDeviation();
    double deviation = prior.median() * StrictMath.exp(prior.spread() * u[deviation()]);
    return new Hyperparameters(mean, lengths, deviation, learned);
  }
}
