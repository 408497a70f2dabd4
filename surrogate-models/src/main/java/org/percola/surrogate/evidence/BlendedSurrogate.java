package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;

/// Several beliefs about one outcome, each with a weight: with the weight's probability the outcome
/// is as that belief says.
public final class BlendedSurrogate implements Surrogate {
  private final List<Surrogate> parts;
  private final double[] weights;
  private final Surrogate heaviest;
  private final BlendReport report;

  private BlendedSurrogate(
      List<Surrogate> parts, double[] weights, Surrogate heaviest, BlendReport report) {
    this.parts = parts;
    this.weights = weights;
    this.heaviest = heaviest;
    this.report = report;
  }

  /// @param weights one per candidate, adding up to 1; a candidate of weight 0 is only reported
  static BlendedSurrogate of(List<Candidate> candidates, List<Scored> fitted, double[] weights) {
    List<Surrogate> parts = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    int greatest = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > 0) {
        parts.add(fitted.get(k).surrogate());
        kept.add(weights[k]);
      }
      greatest = weights[k] > weights[greatest] ? k : greatest;
    }
    return new BlendedSurrogate(
        List.copyOf(parts),
        kept.stream().mapToDouble(Double::doubleValue).toArray(),
        fitted.get(greatest).surrogate(),
        new BlendReport(candidates, fitted, weights));
  }

  @Override
  public Posterior posterior(Inputs designs) {
    return blend(part -> part.posterior(designs));
  }

  @Override
  public Posterior posterior(Inputs designs, Inputs circumstances) {
    return blend(part -> part.posterior(designs, circumstances));
  }

  @Override
  public Posterior predictive(Inputs designs) {
    return blend(part -> part.predictive(designs));
  }

  private Posterior blend(Function<Surrogate, Posterior> belief) {
    return parts.size() == 1
        ? belief.apply(parts.getFirst())
        : new BlendedPosterior(parts.stream().map(belief).toList(), weights);
  }

  /// Draws from each part as often as it weighs, so that a blend costs no more than one of them.
  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    return parts.size() == 1
        ? parts.getFirst().sample(anchors, count, key)
        : BlendedSamples.of(parts, weights, anchors, count, key);
  }

  @Override
  public double[] priorMean(Inputs designs) {
    return average(designs.size(), part -> part.priorMean(designs));
  }

  @Override
  public double[] discrepancyLeft(Inputs designs) {
    return average(designs.size(), part -> part.discrepancyLeft(designs));
  }

  private double[] average(int designs, Function<Surrogate, double[]> figure) {
    double[] average = new double[designs];
    for (int k = 0; k < weights.length; k++) {
      double[] own = figure.apply(parts.get(k));
      for (int i = 0; i < average.length; i++) {
        average[i] = Math.fma(weights[k], own[i], average[i]);
      }
    }
    return average;
  }

  /// That of the part with the greatest weight.
  @Override
  public double expectedStandardError() {
    return heaviest.expectedStandardError();
  }

  @Override
  public Surrogate surface() {
    return new BlendedSurrogate(
        parts.stream().map(Surrogate::surface).toList(), weights, heaviest.surface(), report);
  }

  @Override
  public FitReport report() {
    return report.report();
  }
}
