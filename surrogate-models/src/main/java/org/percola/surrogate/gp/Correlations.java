package org.percola.surrogate.gp;

import org.percola.surrogate.kernel.Kernel;

/// The correlations of the discrepancy of all pairs of different rows, in the order of
/// [PairDistances], under one value of the unknowns.
final class Correlations {
  private final double[][] parts;
  private final double[][] slopes;
  private final double[] together;

  private Correlations(double[][] parts, double[][] slopes, double[] together) {
    this.parts = parts;
    this.slopes = slopes;
    this.together = together;
  }

  static Correlations of(PairDistances distances, Kernel kernel, Hyperparameters values) {
    double[][] parts = new double[values.parts()][];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = distances.scaled(values.part(part));
      kernel.values(parts[part], distances.pairs());
    }
    return new Correlations(parts, new double[0][], sum(parts, values));
  }

  /// With their derivatives.
  static Correlations withSlopes(PairDistances distances, Kernel kernel, Hyperparameters values) {
    double[][] parts = new double[values.parts()][];
    double[][] slopes = new double[parts.length][distances.pairs()];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = distances.scaled(values.part(part));
      kernel.valuesAndSlopes(parts[part], slopes[part], distances.pairs());
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

  /// The kernel's slope at every pair, of one part; not to be changed.
  double[] slopes(int part) {
    return slopes[part];
  }
}
