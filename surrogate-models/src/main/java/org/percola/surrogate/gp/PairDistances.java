package org.percola.surrogate.gp;

import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;

/// Squared distances of all pairs of different rows in every group: group after group, and row by
/// row of the lower triangle within.
final class PairDistances {
  private final int pairs;
  private final double[] distances;

  private PairDistances(int pairs, double[] distances) {
    this.pairs = pairs;
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
    return new PairDistances(pairs, distances);
  }

  int pairs() {
    return pairs;
  }

  double get(int group, int pair) {
    return distances[group * pairs + pair];
  }

  /// Σ dₖ / ℓₖ² of every pair.
  double[] scaled(ScaledPart part, int groups) {
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
  double[] correlations(Kernel kernel, Hyperparameters values, int groups) {
    double[] sum = correlations(kernel, values.part(0), groups);
    if (values.parts() > 1) {
      double[] first = sum;
      sum = new double[pairs];
      add(values.part(0).share(), first, sum);
      for (int part = 1; part < values.parts(); part++) {
        add(values.part(part).share(), correlations(kernel, values.part(part), groups), sum);
      }
    }
    return sum;
  }

  /// The correlations of one part alone.
  double[] correlations(Kernel kernel, ScaledPart part, int groups) {
    double[] correlations = scaled(part, groups);
    kernel.values(correlations, new double[2 * pairs], pairs);
    return correlations;
  }

  private static void add(double share, double[] correlations, double[] sum) {
    for (int pair = 0; pair < sum.length; pair++) {
      sum[pair] = Math.fma(share, correlations[pair], sum[pair]);
    }
  }
}
