package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// Lists every setting of a space that is small enough to be listed.
final class Enumeration {
  /// The most settings that are written out: listing them must stay cheaper than searching.
  static final int MOST_DESIGNS = 2_000;

  private Enumeration() {}

  /// Every allowed design, or null when there are too many settings to look through.
  static @Nullable List<Design> of(Axes axes, LabelChoice labels, Predicate<Design> allowed) {
    if (!labels.combinationsAreAll()) {
      return null;
    }
    List<Design> found = new ArrayList<>();
    long looked = 0;
    for (Design chosen : labels.combinations()) {
      if (!labels.missing(chosen).isEmpty()) {
        continue;
      }
      Bounds bounds = axes.bounds(chosen);
      looked += settings(axes, bounds);
      if (looked > MOST_DESIGNS) {
        return null;
      }
      extend(axes, bounds, chosen, new double[axes.size()], 0, found);
    }
    return found.stream().filter(allowed).toList();
  }

  private static long settings(Axes axes, Bounds bounds) {
    long product = 1;
    for (int i = 0; i < axes.size() && product <= MOST_DESIGNS; i++) {
      if (bounds.movable(i)) {
        long ticks = last(axes, bounds, i) - first(axes, bounds, i) + 1;
        product *= Math.min(ticks, MOST_DESIGNS + 1L);
      }
    }
    return product;
  }

  private static long first(Axes axes, Bounds bounds, int axis) {
    return axes.grid(axis).ceiling(bounds.lower[axis]);
  }

  private static long last(Axes axes, Bounds bounds, int axis) {
    return axes.grid(axis).floor(bounds.upper[axis]);
  }

  private static void extend(
      Axes axes, Bounds bounds, Design chosen, double[] x, int axis, List<Design> found) {
    if (axis == axes.size()) {
      found.add(axes.design(chosen, x, bounds));
    } else if (!bounds.movable(axis)) {
      x[axis] = bounds.lower[axis];
      extend(axes, bounds, chosen, x, axis + 1, found);
    } else {
      long last = last(axes, bounds, axis);
      for (long tick = first(axes, bounds, axis); tick <= last; tick++) {
        x[axis] = axes.grid(axis).value(tick);
        extend(axes, bounds, chosen, x, axis + 1, found);
      }
    }
  }
}
