package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.kernel.Encoding;

/// All unknowns of a fit as coordinates that are standard normal before any data.
///
/// Order: parameters of the mean, ln length scales of all groups, ln discrepancy deviation, ln
/// noise deviation if some noise is unknown, the share of it that is microscale if the form has
/// one; then, if the form has them, ln deviations of shared effects, ln lengths of drift, ln length
/// scales of each group among its own kind, shares of the parts of the discrepancy, ln a and ln b
/// of every stretched group. A length scale is one of as many inputs as its part has groups, see
/// [LengthScalePrior]. The shares are the softmax of their coordinates, each exponential times the
/// weight of its part.
final class Unknowns {
  /// Shorter length scales see nothing between neighbours; longer ones see no difference at all.
  static final double SHORTEST = 0.025;

  static final double LONGEST = 1e3;

  /// Drift over about half of the range seen, ×/÷ 2: slower drift is a level, faster drift is
  /// noise.
  static final LogNormalPrior DRIFT_LENGTH = new LogNormalPrior(0.5, 0.7);

  /// ln a and ln b ~ N(0, 0.1), as in BoTorch: inputs are believed to be scaled sensibly.
  static final double WARPING_SPREAD = Math.sqrt(0.1);

  /// Log-odds of the microscale's share per deviation: before data every share is about as likely.
  private static final double SHARE_SPREAD = 1.7;

  /// The noise is at most this many prior deviations from its median.
  private static final double NOISE_REACH = 4.5;

  /// Beyond this many prior deviations no coordinate is searched.
  static final double REACH = 6;

  private final GaussianProcessSettings settings;
  private final CovarianceForm form;
  private final List<MeanParameter> parameters;
  private final int groups;
  private final boolean noise;
  private final LogNormalPrior effect;

  /// Of a single most probable value the wide side of the prior would make too little noise.
  private final LogNormalPrior noisePrior;

  private final LengthScalePrior lengths;
  private final double[] lengthCentres;
  private final List<Coordinate> coordinates = new ArrayList<>();
  private final int effects;
  private final int driftLengths;
  private final int ownLengths;
  private final int shares;
  private final int warps;

  /// What is known of one coordinate that is not of the mean.
  ///
  /// @param spread standard deviation of the logarithm it stands for
  /// @param tilt see [Unknowns#tilt]
  private record Coordinate(double spread, double lower, double upper, double tilt) {
    static Coordinate plain(double spread) {
      return new Coordinate(spread, -REACH, REACH, 0);
    }

    static Coordinate length(double centre, double spread) {
      return new Coordinate(
          spread,
          (StrictMath.log(SHORTEST) - centre) / spread,
          (StrictMath.log(LONGEST) - centre) / spread,
          -spread);
    }
  }

  Unknowns(GaussianProcessSettings settings, CovarianceForm form, boolean noise) {
    this.settings = settings;
    this.form = form;
    this.parameters = settings.mean().parameters();
    this.groups = form.groups();
    this.noise = noise;
    LogNormalPrior discrepancy = settings.discrepancyDeviation();
    LogNormalPrior share = settings.form().effectDeviation();
    this.effect = new LogNormalPrior(share.median() * discrepancy.median(), share.spread());
    this.noisePrior =
        settings.hyperparameters() == Treatment.SAMPLED
            ? settings.noiseDeviation()
            : settings.noiseDeviation().symmetric();
    this.lengths =
        settings.hyperparameters() == Treatment.SAMPLED
            ? settings.lengthScales()
            : LengthScalePrior.DIMENSION_SCALED;
    this.lengthCentres =
        form.parts().stream().mapToDouble(part -> lengths.centre(part.groups().size())).toArray();
    add(groups, length(0));
    add(1, Coordinate.plain(discrepancy.spread()));
    double error = noisePrior.spread();
    add(noise ? 1 : 0, new Coordinate(error, -NOISE_REACH, NOISE_REACH, -2 * error));
    add(microscales() ? 1 : 0, Coordinate.plain(SHARE_SPREAD));
    this.effects = size();
    add(form.effects().size(), Coordinate.plain(effect.spread()));
    this.driftLengths = size();
    add(drifts(form.effects().size()), Coordinate.plain(DRIFT_LENGTH.spread()));
    this.ownLengths = size();
    for (int g = 0; g < groups && form.divided(); g++) {
      add(1, length(form.ownPart(g)));
    }
    this.shares = size();
    add(form.divided() ? form.parts().size() : 0, Coordinate.plain(1));
    this.warps = size();
    add(2 * form.stretched().size(), Coordinate.plain(WARPING_SPREAD));
  }

  static Unknowns of(GaussianProcessSettings settings, Encoding encoding, Observations data) {
    CovarianceForm form =
        CovarianceForm.of(settings.form(), encoding, data.circumstances().schema());
    return new Unknowns(settings, form, data.anyNoiseUnknown());
  }

  private void add(int count, Coordinate coordinate) {
    for (int i = 0; i < count; i++) {
      coordinates.add(coordinate);
    }
  }

  private Coordinate length(int part) {
    return Coordinate.length(lengthCentres[part], lengths.spread());
  }

  private int drifts(int before) {
    return (int) form.effects().subList(0, before).stream().filter(e -> e.drift()).count();
  }

  int size() {
    return parameters.size() + coordinates.size();
  }

  CovarianceForm form() {
    return form;
  }

  /// How many of the first coordinates belong to the mean.
  int meanSize() {
    return parameters.size();
  }

  int groups() {
    return groups;
  }

  /// The coordinate of a group's length scale in one part of the discrepancy.
  int lengthScale(int part, int group) {
    return (part == 0 ? parameters.size() : ownLengths) + group;
  }

  int deviation() {
    return parameters.size() + groups;
  }

  /// Where ln of the length scales of a part is centred before data.
  double lengthCentre(int part) {
    return lengthCentres[part];
  }

  /// One standard deviation of ln of any length scale.
  double lengthSpread() {
    return lengths.spread();
  }

  LogNormalPrior discrepancyPrior() {
    return settings.discrepancyDeviation();
  }

  LogNormalPrior noisePrior() {
    return noisePrior;
  }

  LogNormalPrior effectPrior() {
    return effect;
  }

  /// The coordinate of the noise, or -1 when all noise is known.
  int noise() {
    return noise ? deviation() + 1 : -1;
  }

  /// Whether designs may have something for themselves: where a noise has to be learned, nobody
  /// knows beforehand how much of what a smooth surface leaves is luck.
  boolean microscales() {
    return noise && settings.form().microscale();
  }

  /// The coordinate of the microscale's share of the noise, or -1 when there is none.
  int microscale() {
    return microscales() ? noise() + 1 : -1;
  }

  /// The coordinate of the deviation of a shared effect.
  int effect(int index) {
    return effects + index;
  }

  /// The coordinate of the length over which a drift goes.
  int driftLength(int effect) {
    return driftLengths + drifts(effect);
  }

  /// The coordinate of the share of a part of the discrepancy.
  int share(int part) {
    return shares + part;
  }

  /// The coordinate of ln a of a stretched group; that of ln b follows.
  int warp(int index) {
    return warps + 2 * index;
  }

  MeanParameter parameter(int index) {
    return parameters.get(index);
  }

  Treatment treatment(int coordinate) {
    return coordinate < meanSize() ? settings.meanParameters() : settings.hyperparameters();
  }

  /// Standard deviation of the logarithm that a coordinate (not of the mean) stands for.
  double spread(int coordinate) {
    return coordinates.get(coordinate - meanSize()).spread();
  }

  /// How fast the logarithm of the noise changes with its coordinate.
  double noiseSpread(double z) {
    return noisePrior.spread(z);
  }

  double lower(int coordinate) {
    return coordinate < meanSize() ? -REACH : coordinates.get(coordinate - meanSize()).lower();
  }

  double upper(int coordinate) {
    return coordinate < meanSize() ? REACH : coordinates.get(coordinate - meanSize()).upper();
  }

  /// What the search for the most probable value adds per unit of a coordinate.
  ///
  /// The customary mode is that of the density of ℓ and of the noise variance themselves, which is
  /// the density of the logarithm divided by the value; draws need no such convention.
  double tilt(int coordinate) {
    boolean untilted = coordinate < meanSize() || treatment(coordinate) == Treatment.SAMPLED;
    return untilted ? 0 : coordinates.get(coordinate - meanSize()).tilt();
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

  /// The natural values of the parameters of the mean.
  double[] mean(double[] u) {
    double[] mean = new double[meanSize()];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = parameter(i).fromStandard(u[i]);
    }
    return mean;
  }

  /// The natural values of coordinates.
  Hyperparameters decode(double[] u) {
    return new Decoding(this).of(u);
  }

  /// The share of the variance of noise and microscale together that is microscale.
  double microscaleShare(double z) {
    return 1 / (1 + StrictMath.exp(-SHARE_SPREAD * Math.clamp(z, -REACH, REACH)));
  }

  /// The natural deviation that the coordinate of the discrepancy, the noise or an effect stands
  /// for at a standard normal value, in model units.
  double deviation(int coordinate, double z) {
    LogNormalPrior prior =
        coordinate == deviation()
            ? discrepancyPrior()
            : coordinate == noise() ? noisePrior : effect;
    return prior.at(z);
  }
}
