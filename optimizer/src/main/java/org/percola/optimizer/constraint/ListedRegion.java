package org.percola.optimizer.constraint;

import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;

/// A list of designs to choose from and nothing else.
final class ListedRegion implements Region {
  private final List<Design> designs;
  private final List<double[]> places;

  /// @param designs feasible, at least one
  ListedRegion(List<Design> designs, SpaceEncoding encoding) {
    this.designs = List.copyOf(designs);
    this.places = designs.stream().map(encoding::toUnit).toList();
  }

  @Override
  public Design repair(double[] unit) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.size(); i++) {
      double distance = squaredDistance(places.get(i), unit, least);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return designs.get(best);
  }

  @Override
  public Design sample(RandomGenerator random) {
    return designs.get(random.nextInt(designs.size()));
  }

  @Override
  public List<Design> all() {
    return designs;
  }

  /// Stops adding once the distance is not the least any more.
  private static double squaredDistance(double[] a, double[] b, double least) {
    double sum = 0;
    for (int i = 0; i < a.length && sum < least; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
