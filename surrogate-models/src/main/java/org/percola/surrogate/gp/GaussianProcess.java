package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Encoding;

/// A fitted Gaussian process: equally weighted draws of its unknowns, each conditioned on the data
/// as it supposes them: values known as bounds, and wild errors, differ from draw to draw.
public final class GaussianProcess implements Surrogate {
  private final GaussianProcessSettings settings;
  private final Encoding encoding;
  private final Likelihood likelihood;
  private final OutputScale scale;
  private final OutputTransform transform;
  private final List<Conditioned> draws;
  private final Supplier<FitReport> summary;
  private final List<Predictor> predictors;

  /// Written when somebody asks: its intervals cost about as much as a search for the most probable
  /// unknowns, and a fit that is only asked for predictions has no use for them.
  private volatile @Nullable FitReport report;

  GaussianProcess(
      GaussianProcessSettings settings,
      Encoding encoding,
      Likelihood likelihood,
      OutputScale scale,
      OutputTransform transform,
      List<Conditioned> draws,
      Supplier<FitReport> summary) {
    this.settings = settings;
    this.encoding = encoding;
    this.likelihood = likelihood;
    this.scale = scale;
    this.transform = transform;
    this.draws = List.copyOf(draws);
    this.summary = summary;
    this.predictors = draws.stream().map(draw -> predictor(likelihood, draw)).toList();
  }

  @Override
  public MixturePosterior posterior(Inputs designs) {
    return belief(mixtures(designs));
  }

  private NormalMixtures mixtures(Inputs designs) {
    BatchPrediction batch = predict(designs);
    return new NormalMixtures(batch.means(), batch.deviations(), null, designs.size());
  }

  @Override
  public MixturePosterior posterior(Inputs designs, Inputs circumstances) {
    return likelihood.sharesEffects()
        ? new MixturePosterior(
            CircumstancedPrediction.of(this, designs, circumstances), transform, residuals())
        : posterior(designs);
  }

  /// Means and deviations of the transformed outcome.
  BatchPrediction predict(Inputs designs) {
    return BatchPrediction.of(this, likelihood.coordinates(), predictors, designs);
  }

  /// The belief with the given means and deviations of the transformed outcome.
  MixturePosterior belief(double[][] means, double[][] deviations) {
    return belief(new NormalMixtures(means, deviations, null, means[0].length));
  }

  private MixturePosterior belief(NormalMixtures modelled) {
    return new MixturePosterior(modelled, transform, residuals());
  }

  /// Every draw with the noise it believes in, unless the noise of all observations is known.
  @Override
  public MixturePosterior predictive(Inputs designs) {
    Observations data = likelihood.data();
    if (data.size() > 0 && !data.anyNoiseUnknown()) {
      double[] errors = new double[designs.size()];
      Arrays.fill(errors, expectedStandardError());
      return posterior(designs).withNoise(errors);
    }
    double[][] noise = new double[draws.size()][designs.size()];
    for (int d = 0; d < noise.length; d++) {
      double own = scale.scale() * Math.sqrt(draws.get(d).values().noiseVariance());
      Arrays.fill(noise[d], own);
    }
    return noisy(mixtures(designs), noise);
  }

  /// The same unknowns, given other observations.
  ///
  /// @param other transformed already
  GaussianProcess given(TrainingData other) {
    Likelihood likelihood =
        new Likelihood(
            Observations.of(other, scale), this.likelihood.unknowns(), encoding, settings);
    List<Conditioned> conditioned =
        draws.stream().map(draw -> likelihood.at(draw.values())).toList();
    return new GaussianProcess(
        settings, encoding, likelihood, scale, transform, conditioned, this::report);
  }

  @Override
  public GaussianProcess surface() {
    return new GaussianProcess(
        settings,
        encoding,
        likelihood,
        scale,
        transform,
        draws.stream().map(Conditioned::surface).toList(),
        this::report);
  }

  /// A belief of transformed outcomes with noise of the fitted shape, `noise[draw][design]`.
  MixturePosterior noisy(NormalMixtures belief, double[][] noise) {
    NormalMixtures noisy =
        switch (residuals()) {
          case NORMAL -> belief.widened(noise);
          case HEAVY_TAILED -> belief.widenedHeavily(noise);
        };
    return new MixturePosterior(noisy, transform, ModelForm.Residuals.NORMAL);
  }

  ModelForm.Residuals residuals() {
    return settings.form().residuals();
  }

  /// ln of what turns the density of an observation in model units into that of the outcome; 0 for
  /// a bound, which has a probability.
  double logUnit(int observation) {
    Observations data = likelihood.data();
    if (data.bounded(observation)) {
      return 0;
    }
    double value = transform.invert(scale.toOutcome(data.value(observation)));
    return transform.logSlope(value) - StrictMath.log(scale.scale());
  }

  private static Predictor predictor(Likelihood likelihood, Conditioned draw) {
    double[] weights = new double[draw.factor().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = draw.weight(i);
    }
    return new Predictor(
        draw.values(),
        likelihood.kernel(),
        likelihood.coordinates(),
        weights,
        draw.factor().lowerInverse(),
        List.of(draw.whitened()));
  }

  /// a(x): by how much the discrepancy is multiplied where the mean is `level`.
  double weight(double level) {
    return likelihood.multiplicative() ? level : 1;
  }

  @Override
  public AnchorSamples sample(Inputs anchors, int count, RandomKey key) {
    return AnchorSamples.of(this, anchors, count, key);
  }

  @Override
  public double[] priorMean(Inputs designs) {
    double[] average = new double[designs.size()];
    double[] level = new double[designs.size()];
    PriorMean.OverDesigns mean = settings.mean().over(designs);
    for (Conditioned draw : draws) {
      mean.evaluate(draw.values().mean(), level);
      for (int i = 0; i < average.length; i++) {
        average[i] += transform.invert(scale.toOutcome(level[i])) / draws.size();
      }
    }
    return average;
  }

  @Override
  public double[] discrepancyLeft(Inputs designs) {
    return DiscrepancyLeft.of(likelihood.coordinates(), predictors, encoding.encode(designs));
  }

  @Override
  public FitReport report() {
    FitReport known = report;
    if (known == null) {
      known = summary.get();
      report = known;
    }
    return known;
  }

  /// The median of the standard errors given, or of what was learned where none was given.
  @Override
  public double expectedStandardError() {
    Observations data = likelihood.data();
    double[] errors =
        data.size() > 0 && !data.anyNoiseUnknown()
            ? IntStream.range(0, data.size()).mapToDouble(i -> data.variance(i, 0)).toArray()
            : draws.stream().mapToDouble(draw -> draw.values().noiseVariance()).toArray();
    Arrays.sort(errors);
    double error = Math.sqrt(errors[errors.length / 2]) * scale.scale();
    return transform.equals(FixedTransform.NONE) ? error : error / transform.slope(medianOutcome());
  }

  private double medianOutcome() {
    Observations data = likelihood.data();
    double[] sorted = IntStream.range(0, data.size()).mapToDouble(data::value).sorted().toArray();
    return transform.invert(scale.toOutcome(sorted[sorted.length / 2]));
  }

  /// What is believed of every observation without that observation, its noise included: without
  /// fitting again, by draws weighted for each observation.
  public MixturePosterior leaveOneOut() {
    return leftOut().posterior();
  }

  /// The same with its scores, and with how far it is to be trusted.
  public LeaveOneOut leftOut() {
    return LeaveOneOut.of(this);
  }

  /// The length scale of one input in every draw, in unit-interval widths.
  ///
  /// @throws IllegalArgumentException when there is no such input
  public double[] lengthScales(String input) {
    int group = group(input);
    return draws.stream().mapToDouble(draw -> draw.values().lengthScale(group)).toArray();
  }

  /// A quantile of the length scale of one input before any data.
  ///
  /// @param standard as a standard normal deviate
  public double priorLengthScale(String input, double standard) {
    Unknowns unknowns = likelihood.unknowns();
    double[] u = new double[unknowns.size()];
    u[unknowns.lengthScale(0, group(input))] = standard;
    return unknowns.decode(u).lengthScale(group(input));
  }

  private int group(String input) {
    int group = encoding.names().indexOf(input);
    if (group < 0) {
      throw new IllegalArgumentException(
          "input: " + input + " (expected: one of " + encoding.names() + ")");
    }
    return group;
  }

  /// What one draw believes.
  Predictor predictor(int draw) {
    return predictors.get(draw);
  }

  PriorMean mean() {
    return settings.mean();
  }

  Encoding encoding() {
    return encoding;
  }

  Likelihood likelihood() {
    return likelihood;
  }

  OutputScale scale() {
    return scale;
  }

  OutputTransform transform() {
    return transform;
  }

  List<Conditioned> draws() {
    return draws;
  }
}
