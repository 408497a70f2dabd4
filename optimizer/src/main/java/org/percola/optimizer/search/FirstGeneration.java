package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;

/// Where a search starts: the centre of the space, the designs worth looking around with neighbours
/// near and far, and random designs.
final class FirstGeneration {
  /// Standard deviations of a neighbour's coordinates, in widths of the unit cube.
  private static final double[] NEIGHBOUR_WIDTHS = {0.10, 0.04};

  /// How many designs are looked around: more spread the neighbours thinner.
  private static final int LOOKED_AROUND = 6;

  /// The share of starts and neighbours in the generation; the rest is random.
  private static final double NEIGHBOUR_SHARE = 0.4;

  private FirstGeneration() {}

  static List<Design> of(Quest quest, int size, RandomGenerator random) {
    FeasibleSpace space = quest.space();
    List<Design> designs = new ArrayList<>();
    add(designs, space.repair(centre(space.encoding().dimension())));
    List<Design> starts = quest.starts().subList(0, Math.min(LOOKED_AROUND, quest.starts().size()));
    for (Design start : starts) {
      add(designs, space.repair(space.encoding().toUnit(start)));
    }
    for (int i = 0; !starts.isEmpty() && designs.size() < NEIGHBOUR_SHARE * size && i < size; i++) {
      double width = NEIGHBOUR_WIDTHS[i / starts.size() % NEIGHBOUR_WIDTHS.length];
      add(designs, neighbour(space, starts.get(i % starts.size()), width, random));
    }
    for (int i = designs.size(); i < size; i++) {
      add(designs, space.sample(random));
    }
    return designs;
  }

  private static @Nullable Design neighbour(
      FeasibleSpace space, Design design, double width, RandomGenerator random) {
    double[] unit = space.encoding().toUnit(design);
    for (int i = 0; i < unit.length; i++) {
      unit[i] = Math.clamp(unit[i] + width * Bell.step(random), 0.0, 1.0);
    }
    return space.repair(unit);
  }

  private static double[] centre(int dimension) {
    double[] unit = new double[dimension];
    java.util.Arrays.fill(unit, 0.5);
    return unit;
  }

  private static void add(List<Design> designs, @Nullable Design design) {
    if (design != null) {
      designs.add(design);
    }
  }
}
