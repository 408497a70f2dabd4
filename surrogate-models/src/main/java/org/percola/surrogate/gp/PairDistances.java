package org.percola.surrogate.gp;

import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;

/// Squared distances of all pairs of different rows in every group: group after group, and row by
/// row of the lower triangle within.
final class PairDistances {
  private final int pairs;
  private final int groups;
  private final double[] distances;

  private PairDistances(int pairs, int groups, double[] distances) {
    this.pairs = pairs;
    this.groups = groups;
    this.distances = distances;
  }

  static PairDistances of(Coordinates coordinates) {
    int rows = coordinates.size();
    int pairs = rows * (rows - 1) / 2;
    double[] distances = new double[pairs * coordinates.groups()];
    double[] groups = new double[coordinates.groups()];
    for (int i = 0, pair = 0; i < rows; i++) {
      for (int j = 0; j < i; j++, pair++) {
        coordinates.squaredDistances(i, coordinates, j, groups, 0);
        for (int g = 0; g < groups.length; g++) {
          distances[g * pairs + pair] = groups[g];
        }
      }
    }
    return new PairDistances(pairs, groups.length, distances);
  }

  int pairs() {
    return pairs;
  }

  double get(int group, int pair) {
    return distances[group * pairs + pair];
  }

  /// Σ dₖ / ℓₖ² of every pair.
  double[] scaled(ScaledPart part) {
    double[] scaled = new double[pairs];
    for (int g = 0; g < groups; g++) {
      double inverse = part.inverseSquaredLength(g);
      int at = g * pairs;
      for (int pair = 0; pair < pairs && inverse > 0; pair++) {
        scaled[pair] = Math.fma(distances[at + pair], inverse, scaled[pair]);
      }
    }
    return scaled;
  }

  /// The correlation of the discrepancy of every pair: Σ shareₜ k(Σ dₖ / ℓₜₖ²) over its parts.
  double[] correlations(Kernel kernel, Hyperparameters values) {
    double[][] parts = new double[values.parts()][];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = scaled(values.part(part));
      kernel.values(parts[part], new double[2 * pairs], pairs);
    }
    return sum(parts, values);
  }

  /// The correlations of all parts together, each by its share; those of a lone part themselves.
  static double[] sum(double[][] parts, Hyperparameters values) {
    if (parts.length == 1) {
      return parts[0];
    }
    double[] sum = new double[parts[0].length];
    for (int part = 0; part < parts.length; part++) {
      double share = values.part(part).share();
      for (int pair = 0; pair < sum.length; pair++) {
        sum[pair] = Math.fma(share, parts[part][pair], sum[pair]);
      }
    }
    return sum;
  }
}
