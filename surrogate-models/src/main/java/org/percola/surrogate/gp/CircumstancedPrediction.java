package org.percola.surrogate.gp;

import org.percola.surrogate.Inputs;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.kernel.Coordinates;

/// What is believed of measurements in given circumstances, apart from their noise: the outcome at
/// their designs with the effects of their batch, their day and so on.
///
/// With h(x) the discrepancy and effects there, c their covariances with the observations: mean
/// wᵀL⁻¹e, variance s² + Σ τ² - wᵀw, w = L⁻¹c.
final class CircumstancedPrediction {
  private final GaussianProcess process;
  private final Inputs circumstances;
  private final Coordinates places;

  private CircumstancedPrediction(GaussianProcess process, Inputs designs, Inputs circumstances) {
    this.process = process;
    this.circumstances = circumstances;
    this.places = process.encoding().encode(designs);
  }

  static NormalMixtures of(GaussianProcess process, Inputs designs, Inputs circumstances) {
    CircumstancedPrediction prediction =
        new CircumstancedPrediction(process, designs, circumstances);
    int draws = process.draws().size();
    double[][] means = new double[draws][designs.size()];
    double[][] deviations = new double[draws][designs.size()];
    PriorMean.OverDesigns mean = process.mean().over(designs);
    for (int d = 0; d < draws; d++) {
      mean.evaluate(process.draws().get(d).values().mean(), means[d]);
      prediction.add(process.draws().get(d), means[d], deviations[d]);
    }
    return new NormalMixtures(means, deviations, null, designs.size());
  }

  /// @param means the prior mean, in place of which the posterior mean is written
  private void add(Conditioned draw, double[] means, double[] deviations) {
    Hyperparameters values = draw.values();
    Likelihood likelihood = process.likelihood();
    int n = draw.factor().size();
    double[] shared = likelihood.effects().covariances(values.effects(), circumstances);
    Coordinates here = values.stretched(likelihood.coordinates());
    Coordinates there = values.stretched(places);
    double[] distances = new double[here.groups()];
    for (int x = 0; x < means.length; x++) {
      double[] w = new double[n];
      for (int i = 0; i < n; i++) {
        there.squaredDistances(x, here, i, distances, 0);
        double smooth = values.variance() * values.correlation(likelihood.kernel(), distances);
        double own = same(distances) ? values.microscaleVariance() : 0;
        w[i] = draw.weight(i) * (smooth + own + shared[x * n + i]);
      }
      draw.factor().solveLower(w);
      double mean = 0;
      double variance = values.designVariance() + values.effects().totalVariance();
      for (int i = 0; i < n; i++) {
        mean = Math.fma(w[i], draw.whitened()[i], mean);
        variance = Math.fma(-w[i], w[i], variance);
      }
      double weight = process.weight(means[x]);
      double spread = process.scale().scale() * Math.sqrt(Math.max(0, variance));
      deviations[x] = Math.abs(weight) * spread;
      means[x] = process.scale().toOutcome(Math.fma(weight, mean, means[x]));
    }
  }

  private static boolean same(double[] distances) {
    for (double distance : distances) {
      if (distance != 0) {
        return false;
      }
    }
    return true;
  }
}
