package org.percola.surrogate.gp;

import org.percola.surrogate.kernel.Coordinates;

/// Squared distances of all pairs of different rows in every group, row by row of the upper
/// triangle.
final class PairDistances {
  private final int pairs;
  private final double[][] distances;

  private PairDistances(int pairs, double[][] distances) {
    this.pairs = pairs;
    this.distances = distances;
  }

  static PairDistances of(Coordinates coordinates) {
    int rows = coordinates.size();
    int pairs = rows * (rows - 1) / 2;
    double[][] distances = new double[coordinates.groups()][pairs];
    double[] groups = new double[coordinates.groups()];
    for (int i = 0, pair = 0; i < rows; i++) {
      for (int j = i + 1; j < rows; j++, pair++) {
        coordinates.squaredDistances(i, coordinates, j, groups, 0);
        for (int g = 0; g < groups.length; g++) {
          distances[g][pair] = groups[g];
        }
      }
    }
    return new PairDistances(pairs, distances);
  }

  int pairs() {
    return pairs;
  }

  /// The squared distances in one group; not to be changed.
  double[] group(int group) {
    return distances[group];
  }

  /// Σ dₖ / ℓₖ² of every pair.
  double[] scaled(ScaledPart part) {
    double[] scaled = new double[pairs];
    for (int g = 0; g < distances.length; g++) {
      double inverse = part.inverseSquaredLength(g);
      if (inverse > 0) {
        addScaled(inverse, distances[g], scaled);
      }
    }
    return scaled;
  }

  private static void addScaled(double factor, double[] from, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] = Math.fma(from[k], factor, to[k]);
    }
  }
}
