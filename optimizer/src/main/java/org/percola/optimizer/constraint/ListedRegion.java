package org.percola.optimizer.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;

/// A list of designs to choose from and nothing else.
final class ListedRegion implements Region {
  private final List<Design> designs;
  private final List<double[]> places;

  /// Sums of the shares up to each design; null where all have the same.
  private final double @Nullable [] upTo;

  private ListedRegion(List<Design> designs, SpaceEncoding encoding, double @Nullable [] upTo) {
    this.designs = List.copyOf(designs);
    this.places = designs.stream().map(encoding::toUnit).toList();
    this.upTo = upTo;
  }

  /// Somebody's list, whose designs are drawn equally often.
  ///
  /// @param designs feasible, at least one
  static ListedRegion ofChoices(List<Design> designs, SpaceEncoding encoding) {
    return new ListedRegion(designs, encoding, null);
  }

  /// All settings there are, of which each is drawn as often as it has room in the unit cube.
  ///
  /// @param designs feasible, at least one
  static ListedRegion ofSettings(List<Design> designs, SpaceEncoding encoding) {
    double[] shares = designs.stream().mapToDouble(encoding::share).toArray();
    boolean same = Arrays.stream(shares).allMatch(share -> share == shares[0]);
    for (int i = 1; i < shares.length; i++) {
      shares[i] += shares[i - 1];
    }
    return new ListedRegion(designs, encoding, same ? null : shares);
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
    if (upTo == null) {
      return designs.get(random.nextInt(designs.size()));
    }
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return designs.get(Math.min(found < 0 ? -found - 1 : found + 1, designs.size() - 1));
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
