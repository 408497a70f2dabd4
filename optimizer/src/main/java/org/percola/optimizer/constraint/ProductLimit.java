package org.percola.optimizer.constraint;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Relation;

/// One hard limit on a product of powers, over the axes of a space.
///
/// In logarithms it is `s (Σ p log x - log c) ≤ 0` with `s = 1` for at most and -1 for at least.
/// Its tangent at a point is a linear limit. For positive powers the tangent of "at least" holds
/// all allowed points and closes in on them; that of "at most" holds allowed points only.
final class ProductLimit {
  /// Where a factor is taken for its logarithm at least, as a share of the axis's largest number:
  /// the tangent at 0 would be upright.
  private static final double LEAST_SHARE = 1e-3;

  private static final double TOLERANCE = LinearLimits.TOLERANCE;

  /// What rounding makes of a product of doubles, as a share of it.
  static final double ROUNDING = 1e-14;

  private final Product source;
  private final double sign;
  private final int[] factors;
  private final double[] powers;
  private final double[] least;

  ProductLimit(Product source, Axes axes) {
    this.source = source;
    this.sign = source.relation() == Relation.AT_MOST ? 1 : -1;
    TreeMap<String, Double> sorted = new TreeMap<>(source.powers());
    factors = sorted.keySet().stream().mapToInt(axes::of).toArray();
    powers = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
    least = new double[factors.length];
    for (int f = 0; f < factors.length; f++) {
      least[f] = LEAST_SHARE * axes.largest(factors[f]);
    }
  }

  Product source() {
    return source;
  }

  /// How far `x` lies beyond the limit, as a share of it; 0 when within.
  double excess(double[] x) {
    double beyond = sign * (value(x) / source.limit() - 1);
    return beyond > TOLERANCE ? beyond : 0;
  }

  /// Whether `x` is within the limit but for what rounding leaves.
  boolean strict(double[] x) {
    return sign * (value(x) / source.limit() - 1) <= ROUNDING;
  }

  /// The number of factors.
  int size() {
    return factors.length;
  }

  /// The axis of a factor.
  int axis(int factor) {
    return factors[factor];
  }

  double power(int factor) {
    return powers[factor];
  }

  /// Whether the limit can be met anywhere between the bounds.
  ///
  /// @param slack how far beyond the limit still counts as on it, as a share of it
  boolean possible(Bounds bounds, double slack) {
    return sign * (best(bounds, -1) / source.limit() - 1) <= slack;
  }

  /// Whether every design between the bounds is within the limit because a factor is 0.
  boolean nothing(Bounds bounds) {
    boolean nothing = false;
    for (int axis : factors) {
      nothing |= bounds.upper[axis] == 0;
    }
    return nothing && sign > 0;
  }

  /// What a factor may be when the others are as helpful as they can.
  ///
  /// @return null when that says nothing
  @Nullable Range range(int factor, Bounds bounds, double slack) {
    double allowed = source.limit() * (1 + sign * slack) / best(bounds, factor);
    double end = StrictMath.pow(allowed, 1 / powers[factor]);
    if (!(end >= 0) || Double.isInfinite(end)) {
      return null;
    }
    return sign * powers[factor] > 0
        ? new Range(Double.NEGATIVE_INFINITY, end)
        : new Range(end, Double.POSITIVE_INFINITY);
  }

  /// The product of all factors but one, each at the end that keeps furthest from the limit.
  private double best(Bounds bounds, int but) {
    double best = 1;
    for (int f = 0; f < factors.length; f++) {
      boolean high = sign * powers[f] < 0;
      double end = high ? bounds.upper[factors[f]] : bounds.lower[factors[f]];
      best *= f == but ? 1 : StrictMath.pow(end, powers[f]);
    }
    return best;
  }

  /// The linear limit that the product's becomes near `x`, where some axes count in logarithms.
  LinearLimits.Row tangent(double[] x, boolean[] logarithmic) {
    double[] a = new double[x.length];
    double limit = StrictMath.log(source.limit());
    double scale = 1;
    for (int f = 0; f < factors.length; f++) {
      scale = Math.max(scale, Math.abs(powers[f]));
      if (logarithmic[factors[f]]) {
        a[factors[f]] = sign * powers[f];
      } else {
        double at = Math.max(x[factors[f]], least[f]);
        a[factors[f]] = sign * powers[f] / at;
        limit += powers[f] * (1 - StrictMath.log(at));
      }
    }
    return new LinearLimits.Row(a, sign * limit, scale, false);
  }

  private double value(double[] x) {
    double value = 1;
    for (int f = 0; f < factors.length; f++) {
      value *= StrictMath.pow(x[factors[f]], powers[f]);
    }
    return value;
  }

  /// The hard products among constraints.
  static List<ProductLimit> of(List<DesignConstraint> constraints, Axes axes) {
    return constraints.stream()
        .filter(c -> c instanceof Product && c.severity() == DesignConstraint.Severity.HARD)
        .map(c -> new ProductLimit((Product) c, axes))
        .toList();
  }
}
