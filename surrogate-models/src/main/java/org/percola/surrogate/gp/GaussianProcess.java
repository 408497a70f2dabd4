package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.kernel.Encoding;

/// A fitted Gaussian process: equally weighted draws of its unknowns, each conditioned on the data.
public final class GaussianProcess implements Surrogate {
  private final GaussianProcessSettings settings;
  private final Encoding encoding;
  private final Likelihood likelihood;
  private final OutputScale scale;
  private final List<Conditioned> draws;
  private final FitReport report;
  private final List<Predictor> predictors;

  GaussianProcess(
      GaussianProcessSettings settings,
      Encoding encoding,
      Likelihood likelihood,
      OutputScale scale,
      List<Conditioned> draws,
      FitReport report) {
    this.settings = settings;
    this.encoding = encoding;
    this.likelihood = likelihood;
    this.scale = scale;
    this.draws = List.copyOf(draws);
    this.report = report;
    this.predictors = draws.stream().map(draw -> predictor(likelihood, draw)).toList();
  }

  @Override
  public MixturePosterior posterior(Inputs designs) {
    BatchPrediction batch = BatchPrediction.of(this, likelihood.coordinates(), predictors, designs);
    return MixturePosterior.of(batch.means(), batch.deviations(), designs.size());
  }

  private static Predictor predictor(Likelihood likelihood, Conditioned draw) {
    double[] weights = new double[draw.factor().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = draw.weight(i);
    }
    return new Predictor(
        draw.values(), likelihood.kernel(), weights, draw.factor(), List.of(draw.whitened()));
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
        average[i] += scale.toOutcome(level[i]) / draws.size();
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
    return report;
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
    return Math.sqrt(errors[errors.length / 2]) * scale.scale();
  }

  /// What is believed of every observation without that observation, its noise included, at the
  /// parameters fitted with it: cheap, and a little too sure.
  public MixturePosterior leaveOneOut() {
    return ClosedFormLeaveOneOut.of(this);
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

  List<Conditioned> draws() {
    return draws;
  }
}
