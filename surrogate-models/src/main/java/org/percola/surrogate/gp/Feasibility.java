package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.special.StandardNormal;

/// A belief about which designs can be made and measured.
public final class Feasibility {
  private final @Nullable GaussianProcess latent;
  private final double everywhere;
  private final FitReport report;

  private Feasibility(@Nullable GaussianProcess latent, double everywhere, FitReport report) {
    this.latent = latent;
    this.everywhere = everywhere;
    this.report = report;
  }

  /// The same probability at every design, where nothing failed yet.
  static Feasibility everywhere(double probability, int tries) {
    return new Feasibility(
        null,
        probability,
        FitReport.ofOne(
            "feasibility/1 constant",
            tries,
            tries * StrictMath.log(probability),
            0,
            List.of("No design failed: all are believed to be feasible.")));
  }

  static Feasibility of(GaussianProcess latent) {
    return new Feasibility(latent, Double.NaN, latent.report());
  }

  /// The probability that each design succeeds: the average over the draws of Φ(μ/√(1 + σ²)), with
  /// N(μ, σ²) a draw's belief about the latent outcome; strictly between 0 and 1.
  public double[] probability(Inputs designs) {
    double[] logs = logProbability(designs);
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.exp(logs[i]);
    }
    return logs;
  }

  /// The natural logarithm of the same; finite however small the probability.
  public double[] logProbability(Inputs designs) {
    double[] logs = new double[designs.size()];
    if (latent == null) {
      Arrays.fill(logs, StrictMath.log(everywhere));
      return logs;
    }
    MixturePosterior belief = latent.posterior(designs);
    double[] ofDraw = new double[belief.draws()];
    for (int i = 0; i < logs.length; i++) {
      for (int d = 0; d < ofDraw.length; d++) {
        double deviation = belief.standardDeviation(d, i);
        double total = Math.sqrt(Math.fma(deviation, deviation, 1));
        ofDraw[d] = StandardNormal.logCdf(belief.mean(d, i) / total);
      }
      logs[i] = logMean(ofDraw);
    }
    return logs;
  }

  private static double logMean(double[] logs) {
    double largest = Arrays.stream(logs).max().orElse(0);
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - largest);
    }
    return largest + StrictMath.log(sum / logs.length);
  }

  /// How the fit went.
  public FitReport report() {
    return report;
  }
}
