package org.percola.optimizer.constraint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Grid;

/// Narrows ranges to what products leave of them: what one factor may be at all is told by the ends
/// of the others.
///
/// For a single factor that is the limit itself. Ends stay settings, so a range without a setting
/// proves that there is no design.
final class ProductBounds {
  /// Rounds: each lets the narrower range of one factor narrow the others.
  private static final int MOST_ROUNDS = 20;

  private final Axes axes;
  private final List<ProductLimit> products;

  ProductBounds(Axes axes, List<ProductLimit> products) {
    this.axes = axes;
    this.products = products;
  }

  /// The narrower ranges, or null when no design is within them; the same where nothing is
  /// narrower.
  ///
  /// @param slack how far beyond a limit still counts as on it, as a share of it
  @Nullable Bounds narrow(Bounds bounds, double slack) {
    if (products.isEmpty()) {
      return bounds;
    }
    Bounds narrow = bounds.copy();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Bounds before = narrow.copy();
      for (ProductLimit product : products) {
        if (!product.possible(narrow, slack) || !narrow(product, narrow, slack)) {
          return null;
        }
      }
      if (narrow.same(before)) {
        break;
      }
    }
    return narrow;
  }

  /// Narrows in place.
  ///
  /// @return whether every factor has a setting left
  private boolean narrow(ProductLimit product, Bounds bounds, double slack) {
    for (int factor = 0; factor < product.size(); factor++) {
      int axis = product.axis(factor);
      Range left = bounds.movable(axis) ? product.range(factor, bounds, slack) : null;
      if (left != null
          && !(raise(bounds, axis, left.lower()) && drop(bounds, axis, left.upper()))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a range that starts at a number or later has a setting left.
  private boolean raise(Bounds bounds, int axis, double lower) {
    if (lower > bounds.lower[axis]) {
      Grid grid = axes.grid(axis);
      double first = grid.value(grid.ceiling(lower));
      if (first < lower) {
        return false;
      }
      // What is used at all is used at least so much.
      bounds.lower[axis] = first > 0 ? Math.max(first, axes.leastPresent(axis)) : first;
    }
    return bounds.lower[axis] <= bounds.upper[axis];
  }

  private boolean drop(Bounds bounds, int axis, double upper) {
    if (upper < bounds.upper[axis]) {
      Grid grid = axes.grid(axis);
      double last = grid.value(grid.floor(upper));
      if (last > upper) {
        return false;
      }
      bounds.upper[axis] = axes.gap(axis) > 0 && last < axes.leastPresent(axis) ? 0 : last;
    }
    return bounds.lower[axis] <= bounds.upper[axis];
  }
}
