package org.percola.benchmarks.peer;

import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.gp.MixturePosterior;

/// A fitted [BotorchDefault], in the outcome's unit.
public final class BotorchSurrogate implements Surrogate {
  private final SquaredExponentialProcess process;
  private final OneHotFeatures features;
  private final double shift;
  private final double scale;

  BotorchSurrogate(
      SquaredExponentialProcess process, OneHotFeatures features, double shift, double scale) {
    this.process = process;
    this.features = features;
    this.shift = shift;
    this.scale = scale;
  }

  @Override
  public MixturePosterior posterior(Inputs designs) {
    double[] means = new double[designs.size()];
    double[] deviations = new double[designs.size()];
    double[][] rows = features.of(designs);
    for (int i = 0; i < means.length; i++) {
      double[] prediction = process.predict(rows[i]);
      means[i] = toOutcome(prediction[0]);
      deviations[i] = scale * Math.sqrt(prediction[1]);
    }
    return MixturePosterior.ofOne(means, deviations);
  }

  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    return BotorchSamples.of(this, features.of(anchors), count, key);
  }

  @Override
  public double[] priorMean(Inputs designs) {
    double[] means = new double[designs.size()];
    Arrays.fill(means, toOutcome(process.parameters().constant()));
    return means;
  }

  @Override
  public double expectedStandardError() {
    return scale * Math.sqrt(process.parameters().noiseVariance());
  }

  @Override
  public FitReport report() {
    int n = process.whitened().length;
    return FitReport.ofOne(
        "botorch-default/0.18.1",
        n,
        process.logLikelihood() - n * StrictMath.log(scale),
        process.factor().relativeJitter(),
        List.of());
  }

  SquaredExponentialProcess process() {
    return process;
  }

  OneHotFeatures features() {
    return features;
  }

  double scale() {
    return scale;
  }

  double toOutcome(double modelled) {
    return Math.fma(modelled, scale, shift);
  }
}
