package org.percola.optimizer.constraint;

import java.util.List;
import java.util.TreeMap;
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

  /// Whether the limit can be met anywhere between the bounds.
  boolean possible(Bounds bounds) {
    double[] best = bounds.lower.clone();
    for (int f = 0; f < factors.length; f++) {
      boolean high = sign * powers[f] < 0;
      best[factors[f]] = high ? bounds.upper[factors[f]] : bounds.lower[factors[f]];
    }
    return excess(best) == 0;
  }

  /// The linear limit that the product's becomes near `x`.
  LinearLimits.Row tangent(double[] x) {
    double[] a = new double[x.length];
    double height = -StrictMath.log(source.limit());
    double slope = 0;
    double scale = 1;
    for (int f = 0; f < factors.length; f++) {
      double at = Math.max(x[factors[f]], least[f]);
      a[factors[f]] = sign * powers[f] / at;
      height += powers[f] * StrictMath.log(at);
      slope += powers[f];
      scale = Math.max(scale, Math.abs(powers[f]));
    }
    return new LinearLimits.Row(a, sign * (slope - height), scale, false);
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
