package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.kernel.Coordinates;

/// Rows that are of one and the same design.
final class Twins {

  /// A row here and a row there of one design.
  record Pair(int here, int there) {}

  private Twins() {}

  /// All pairs of different rows of one design, the smaller first.
  static List<Pair> among(Coordinates designs) {
    return of(designs, designs.columns(0, designs.size()), designs.size()).stream()
        .filter(pair -> pair.here() < pair.there())
        .toList();
  }

  /// All pairs of a row and one of some designs.
  ///
  /// @param columns the others as [Coordinates#columns] gives them
  /// @param count how many
  static List<Pair> of(Coordinates designs, double[][] columns, int count) {
    List<Pair> pairs = new ArrayList<>();
    for (int here = 0; here < designs.size(); here++) {
      for (int there : designs.same(here, columns, count)) {
        pairs.add(new Pair(here, there));
      }
    }
    return List.copyOf(pairs);
  }
}
