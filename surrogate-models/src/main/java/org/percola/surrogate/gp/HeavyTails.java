package org.percola.surrogate.gp;

import java.util.random.RandomGenerator;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.special.StandardNormal;

/// Noise of Student's t with 4 degrees of freedom, as normal noise of unknown precision.
///
/// The noise of an observation with standard error σ is N(0, σ²/λ), λ ~ Gamma(2, 2): mean 1, and
/// density 4 λ exp(-2λ). A small λ marks an outlier. Four degrees of freedom still have a variance,
/// 2σ², and let an outlier's pull fall with its distance.
final class HeavyTails {
  private static final double DEGREES_OF_FREEDOM = 4;

  /// ln λ is looked at between these: an outlier of 10¹² standard errors is still found.
  private static final double LOWEST = -60;

  private static final double HIGHEST = 3;
  private static final int CELLS = 252;

  /// Nodes of ln λ for predictions, equally spaced: they reproduce the density to a thousandth as
  /// far out as 20 standard errors.
  private static final double FIRST_NODE = -8.4;

  private static final double NODE_STEP = 0.7;
  private static final int NODES = 15;

  /// First width of the interval that a slice of ln λ is looked for in.
  private static final double SLICE_WIDTH = 2;

  private static final double[] PRECISIONS = new double[NODES];
  private static final double[] SHARES = new double[NODES];

  static {
    double total = 0;
    for (int j = 0; j < NODES; j++) {
      double log = FIRST_NODE + NODE_STEP * j;
      PRECISIONS[j] = StrictMath.exp(log);
      SHARES[j] = StrictMath.exp(logPrior(log));
      total += SHARES[j];
    }
    for (int j = 0; j < NODES; j++) {
      SHARES[j] /= total;
    }
  }

  private HeavyTails() {}

  /// How many normal distributions stand for the noise in predictions.
  static int nodes() {
    return NODES;
  }

  /// λ of one of them.
  static double precision(int node) {
    return PRECISIONS[node];
  }

  /// Its probability.
  static double share(int node) {
    return SHARES[node];
  }

  /// The density of ln λ up to a constant: λ² exp(-2λ).
  private static double logPrior(double log) {
    return 0.5 * DEGREES_OF_FREEDOM * (log - StrictMath.exp(log));
  }

  /// ln of the density of ln λ given that the value lies `deviation` from what the others say with
  /// variance `known`, up to a constant.
  private static double logPosterior(double log, double deviation, double known, double noise) {
    double variance = known + noise * StrictMath.exp(-log);
    return logPrior(log) - 0.5 * StrictMath.log(variance) - 0.5 * deviation * deviation / variance;
  }

  /// The expected λ, given the same.
  static double expectedPrecision(double deviation, double known, double noise) {
    double[] logs = new double[CELLS];
    double largest = Double.NEGATIVE_INFINITY;
    double step = (HIGHEST - LOWEST) / CELLS;
    for (int c = 0; c < CELLS; c++) {
      logs[c] = logPosterior(LOWEST + step * (c + 0.5), deviation, known, noise);
      largest = Math.max(largest, logs[c]);
    }
    double sum = 0;
    double total = 0;
    for (int c = 0; c < CELLS; c++) {
      double weight = StrictMath.exp(logs[c] - largest);
      total += weight;
      sum = Math.fma(weight, StrictMath.exp(LOWEST + step * (c + 0.5)), sum);
    }
    return sum / total;
  }

  /// A draw of λ given the same, by a move from `current` that leaves its density invariant: slice
  /// sampling of ln λ with stepping out, Neal, Annals of Statistics 31 (2003) 705–767.
  static double move(
      double current, double deviation, double known, double noise, RandomGenerator random) {
    double here = StrictMath.log(current);
    double level =
        logPosterior(here, deviation, known, noise)
            + StrictMath.log(StandardNormals.uniform(random));
    double low = here - SLICE_WIDTH * StandardNormals.uniform(random);
    double high = low + SLICE_WIDTH;
    while (low > LOWEST && logPosterior(low, deviation, known, noise) > level) {
      low -= SLICE_WIDTH;
    }
    while (high < HIGHEST && logPosterior(high, deviation, known, noise) > level) {
      high += SLICE_WIDTH;
    }
    while (true) {
      double log = low + (high - low) * StandardNormals.uniform(random);
      if (logPosterior(log, deviation, known, noise) >= level || high - low < Math.ulp(here)) {
        return StrictMath.exp(log);
      }
      if (log < here) {
        low = log;
      } else {
        high = log;
      }
    }
  }

  /// ln of the density of a value `deviation` from what the others say with variance `known`.
  static double logDensity(double deviation, double known, double noise) {
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    double[] logs = new double[NODES];
    for (int j = 0; j < NODES; j++) {
      double sd = Math.sqrt(known + noise / PRECISIONS[j]);
      logs[j] =
          StandardNormal.logDensity(deviation / sd)
              - StrictMath.log(sd)
              + StrictMath.log(SHARES[j]);
      largest = Math.max(largest, logs[j]);
    }
    for (double log : logs) {
      sum += StrictMath.exp(log - largest);
    }
    return largest + StrictMath.log(sum);
  }

  /// ln of the probability that a value lies beyond a bound, the others saying N(mean, known).
  static double logProbability(double mean, double known, double noise, double limit, Bound bound) {
    double[] logs = new double[NODES];
    double largest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < NODES; j++) {
      double sd = Math.sqrt(known + noise / PRECISIONS[j]);
      logs[j] =
          new TruncatedNormal(mean, sd, limit, bound).logProbability() + StrictMath.log(SHARES[j]);
      largest = Math.max(largest, logs[j]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - largest);
    }
    return largest + StrictMath.log(sum);
  }
}
