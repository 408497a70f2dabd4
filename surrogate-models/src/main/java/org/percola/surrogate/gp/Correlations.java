package org.percola.surrogate.gp;

import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.linalg.Workspace;

/// The correlations of the discrepancy of all pairs of different rows, in the order of
/// [PairDistances], under one value of the unknowns.
final class Correlations {

  /// Pairs worked on at a time: their distances are in the first cache when the kernel comes.
  private static final int CHUNK = 512;

  private final double[][] parts;
  private final double[][] slopes;
  private final double[] together;

  private Correlations(double[][] parts, double[][] slopes, double[] together) {
    this.parts = parts;
    this.slopes = slopes;
    this.together = together;
  }

  static Correlations of(PairDistances distances, Kernel kernel, Hyperparameters values) {
    int pairs = distances.pairs();
    double[][] parts = new double[values.parts()][pairs];
    for (int part = 0; part < parts.length; part++) {
      for (int from = 0; from < pairs; from += CHUNK) {
        int to = Math.min(from + CHUNK, pairs);
        distances.addScaled(values.part(part), from, to, parts[part]);
        kernel.values(parts[part], from, to);
      }
    }
    return new Correlations(parts, new double[0][], sum(parts, values));
  }

  /// With their derivatives.
  ///
  /// @param space where they are
  static Correlations withSlopes(
      PairDistances distances, Kernel kernel, Hyperparameters values, Workspace space) {
    int pairs = distances.pairs();
    double[][] parts = new double[values.parts()][];
    double[][] slopes = new double[parts.length][];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = space.series(2 * part, pairs);
      slopes[part] = space.series(2 * part + 1, pairs);
      for (int from = 0; from < pairs; from += CHUNK) {
        int to = Math.min(from + CHUNK, pairs);
        distances.addScaled(values.part(part), from, to, parts[part]);
        kernel.valuesAndSlopes(parts[part], slopes[part], from, to);
      }
    }
    return new Correlations(parts, slopes, sum(parts, values));
  }

  /// Σ shareₜ kₜ over the parts; the correlations of a lone part themselves.
  private static double[] sum(double[][] parts, Hyperparameters values) {
    if (parts.length == 1) {
      return parts[0];
    }
    double[] sum = new double[parts[0].length];
    for (int part = 0; part < parts.length; part++) {
      double share = values.part(part).share();
      double[] own = parts[part];
      for (int pair = 0; pair < sum.length; pair++) {
        sum[pair] = Math.fma(share, own[pair], sum[pair]);
      }
    }
    return sum;
  }

  /// Of the whole discrepancy; not to be changed.
  double[] together() {
    return together;
  }

  /// Of one part by itself; not to be changed.
  double[] part(int part) {
    return parts[part];
  }

  /// The number of series of a workspace that are taken.
  int series() {
    return 2 * parts.length;
  }

  /// The kernel's slope at every pair, of one part; whoever asks last may change them.
  double[] slopes(int part) {
    return slopes[part];
  }
}
