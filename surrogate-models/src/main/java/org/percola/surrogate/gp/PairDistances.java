package org.percola.surrogate.gp;

import java.util.List;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.linalg.Series;

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

  /// The squared distances in some groups; not to be changed.
  double[][] groups(List<Integer> groups) {
    double[][] chosen = new double[groups.size()][];
    for (int k = 0; k < chosen.length; k++) {
      chosen[k] = distances[groups.get(k)];
    }
    return chosen;
  }

  /// Adds Σ dₖ / ℓₖ² of the pairs between `from` and `to` to cells of the same place.
  void addScaled(ScaledPart part, int from, int to, double[] out) {
    Series.addScaled(part.inverseSquaredLengths(), distances, from, to, out);
  }
}
