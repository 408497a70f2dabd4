package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.special.StandardNormal;

/// Predictions of every observation by all others, without fitting again.
///
/// Under each draw they are exact ([Cavity]). A draw that had seen the observation is turned into
/// one that had not by the weight 1 / p(observation | all others, draw), with Pareto-smoothed tail
/// ([ImportanceWeights]). Of wild noise the precision is averaged over its prior; of a bounded
/// value p is the probability to lie beyond the bound.
public final class LeaveOneOut {

  /// With weights worth more than this part of the draws, a heavy tail does no harm; a tail of a
  /// few draws alone says little.
  private static final double ENOUGH = 0.6;

  private final GaussianProcess process;
  private final MixturePosterior posterior;
  private final double[][] weights;
  private final double[] logScores;
  private final double[] tailShapes;

  private LeaveOneOut(
      GaussianProcess process,
      MixturePosterior posterior,
      double[][] weights,
      double[] logScores,
      double[] tailShapes) {
    this.process = process;
    this.posterior = posterior;
    this.weights = weights;
    this.logScores = logScores;
    this.tailShapes = tailShapes;
  }

  static LeaveOneOut of(GaussianProcess process) {
    Observations data = process.likelihood().data();
    int n = data.size();
    int draws = process.draws().size();
    double[][] means = new double[draws][n];
    double[][] deviations = new double[draws][n];
    double[][] noise = new double[draws][n];
    double[][] logs = new double[n][draws];
    double scale = process.scale().scale();
    for (int d = 0; d < draws; d++) {
      Cavity others = new Cavity(process.draws().get(d));
      double learned = process.draws().get(d).values().noiseVariance();
      for (int k = 0; k < n; k++) {
        double own = data.variance(k, learned);
        logs[k][d] = logProbability(process, k, others.mean(k), others.variance(k), own);
        means[d][k] = process.scale().toOutcome(others.mean(k));
        deviations[d][k] = scale * Math.sqrt(others.variance(k));
        noise[d][k] = scale * Math.sqrt(own);
      }
    }
    double[][] weights = new double[draws][n];
    double[] logScores = new double[n];
    double[] tailShapes = new double[n];
    for (int k = 0; k < n; k++) {
      ImportanceWeights own = ImportanceWeights.of(negated(logs[k]));
      tailShapes[k] = own.tailShape();
      for (int d = 0; d < draws; d++) {
        weights[d][k] = own.weights()[d];
      }
      logScores[k] = logMean(own.weights(), logs[k]) + process.logUnit(k);
    }
    NormalMixtures without = new NormalMixtures(means, deviations, weights, n);
    return new LeaveOneOut(process, process.noisy(without, noise), weights, logScores, tailShapes);
  }

  /// ln p of observation k in model units, the others saying N(mean, variance) without its noise.
  private static double logProbability(
      GaussianProcess process, int k, double mean, double variance, double noise) {
    Observations data = process.likelihood().data();
    boolean heavy = process.residuals() == ModelForm.Residuals.HEAVY_TAILED;
    if (data.bounded(k)) {
      return heavy
          ? HeavyTails.logProbability(mean, variance, noise, data.value(k), data.bound(k))
          : new TruncatedNormal(mean, Math.sqrt(variance + noise), data.value(k), data.bound(k))
              .logProbability();
    }
    double deviation = data.value(k) - mean;
    if (heavy) {
      return HeavyTails.logDensity(deviation, variance, noise);
    }
    double total = Math.sqrt(variance + noise);
    return StandardNormal.logDensity(deviation / total) - StrictMath.log(total);
  }

  private static double[] negated(double[] logs) {
    double[] ratios = new double[logs.length];
    for (int d = 0; d < logs.length; d++) {
      ratios[d] = -logs[d];
    }
    return ratios;
  }

  private static double logMean(double[] weights, double[] logs) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      largest = Math.max(largest, log);
    }
    double sum = 0;
    for (int d = 0; d < logs.length; d++) {
      sum = Math.fma(weights[d], StrictMath.exp(logs[d] - largest), sum);
    }
    return largest + StrictMath.log(sum);
  }

  /// What is believed of every observation, its noise included, without having seen it.
  public MixturePosterior posterior() {
    return posterior;
  }

  /// ln of the density that the others give to an observation, in the outcome's unit; of a bounded
  /// one ln of the probability to lie beyond its bound.
  public double logScore(int observation) {
    return logScores[observation];
  }

  /// How heavy the tail of an observation's weights is; see [ImportanceWeights].
  public double tailShape(int observation) {
    return tailShapes[observation];
  }

  /// How many draws of equal weight tell as much of an observation: 1 / Σ weight².
  public double effectiveDraws(int observation) {
    double sum = 0;
    for (double[] draw : weights) {
      sum = Math.fma(draw[observation], draw[observation], sum);
    }
    return 1 / sum;
  }

  /// Sentences about observations for which draws that had seen them do not tell enough.
  public List<String> messages() {
    int draws = process.draws().size();
    List<Integer> doubtful = new ArrayList<>();
    for (int k = 0; k < tailShapes.length; k++) {
      boolean heavyTail = tailShapes[k] > ImportanceWeights.limit(draws);
      if (draws > 1 && heavyTail && effectiveDraws(k) < ENOUGH * draws) {
        doubtful.add(k);
      }
    }
    return doubtful.isEmpty()
        ? List.of()
        : List.of(
            "Leaving out observations %s changes the belief much: their predictions rest on few draws; fit without them to be sure."
                .formatted(doubtful));
  }
}
