package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;

/// Finds a point near a given one within bounds, sums, linear limits and products.
///
/// Factors that stand in no sum count in logarithms, where a product is a straight limit whatever
/// the range spans. The others meet it through its tangent, taken where the last one led.
final class ProductProjection {
  /// Times that limits are looked at from where the last look led: each tangent is nearer.
  private static final int MOST_LOOKS = 8;

  private final Axes axes;
  private final NumericLimits limits;
  private final List<int[]> sums;
  private final double[] totals;
  private final boolean[] eligible;

  ProductProjection(Axes axes, List<int[]> sums, double[] totals, NumericLimits limits) {
    this.axes = axes;
    this.limits = limits;
    this.sums = sums;
    this.totals = totals;
    eligible = new boolean[axes.size()];
    for (ProductLimit product : limits.products()) {
      for (int factor = 0; factor < product.size(); factor++) {
        int axis = product.axis(factor);
        eligible[axis] = axes.logarithmic(axis) || !summed(axis);
      }
    }
    sums.forEach(sum -> {
      for (int axis : sum) {
        eligible[axis] = false;
      }
    });
  }

  private boolean summed(int axis) {
    return limits.linear().rows().stream().anyMatch(row -> row.a()[axis] != 0);
  }

  /// The nearest point; when the limits do not meet, some point that is near to all of them.
  ///
  /// @param room how many steps inside the limits the point is placed
  double[] nearest(double[] wanted, Bounds bounds, double room) {
    return new View(bounds).nearest(wanted, room);
  }

  /// The axes as they count between some bounds.
  private final class View {
    private final Bounds bounds;
    private final Bounds counted;
    private final boolean[] logarithmic = new boolean[axes.size()];
    private final Projection projection;

    View(Bounds bounds) {
      this.bounds = bounds;
      counted = bounds.copy();
      double[] widths = axes.widths();
      for (int axis = 0; axis < widths.length; axis++) {
        logarithmic[axis] = eligible[axis] && bounds.lower[axis] > 0;
        if (logarithmic[axis]) {
          counted.lower[axis] = StrictMath.log(bounds.lower[axis]);
          counted.upper[axis] = StrictMath.log(bounds.upper[axis]);
          double lowest = axes.grid(axis).lowest();
          double start = lowest > 0 ? lowest : bounds.lower[axis];
          double width = StrictMath.log(axes.grid(axis).highest() / start);
          widths[axis] = width > 0 ? width : 1;
        }
      }
      projection = new Projection(widths, sums, totals, limits.linear());
    }

    double[] nearest(double[] wanted, double room) {
      double[] start = new double[wanted.length];
      for (int axis = 0; axis < start.length; axis++) {
        double within = bounds.clamp(axis, wanted[axis]);
        start[axis] = logarithmic[axis] ? StrictMath.log(within) : wanted[axis];
      }
      double[] x = numbers(start);
      double[] last = start;
      for (int look = 0; look < MOST_LOOKS; look++) {
        LinearLimits near = near(x);
        double[] found = projection.nearest(start, counted, near, slack(near, room, x));
        x = numbers(found);
        if (look > 0 && projection.still(last, found)) {
          break;
        }
        last = found;
      }
      return x;
    }

    private double[] numbers(double[] place) {
      double[] x = place.clone();
      for (int axis = 0; axis < x.length; axis++) {
        double number = logarithmic[axis] ? StrictMath.exp(place[axis]) : place[axis];
        x[axis] = bounds.clamp(axis, number);
      }
      return x;
    }

    private LinearLimits near(double[] x) {
      List<LinearLimits.Row> rows = new ArrayList<>();
      for (LinearLimits.Row row : limits.linear().rows()) {
        rows.add(straight(row, x));
      }
      for (ProductLimit product : limits.products()) {
        if (!product.nothing(bounds)) {
          rows.add(product.tangent(x, logarithmic));
        }
      }
      return LinearLimits.of(rows);
    }

    private LinearLimits.Row straight(LinearLimits.Row row, double[] x) {
      double[] a = row.a().clone();
      double b = row.b();
      for (int axis = 0; axis < a.length; axis++) {
        if (logarithmic[axis] && a[axis] != 0) {
          a[axis] *= x[axis];
          b -= a[axis] * (1 - StrictMath.log(x[axis]));
        }
      }
      return new LinearLimits.Row(a, b, row.scale(), row.equal());
    }

    private double[] slack(LinearLimits near, double room, double[] x) {
      double[] steps = new double[x.length];
      for (int axis = 0; axis < steps.length; axis++) {
        double step = NumericRepair.largestStep(axes.grid(axis));
        steps[axis] = bounds.movable(axis) ? step / (logarithmic[axis] ? x[axis] : 1) : 0;
      }
      return NumericRepair.slack(near, room, steps);
    }
  }
}
