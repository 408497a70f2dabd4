package org.percola.optimizer.constraint;

import java.util.List;

/// The hard limits that a repair moves numbers onto: sums, ratios and products.
///
/// How many parameters are used, and gaps above 0, are settled before: see [Presence].
record NumericLimits(LinearLimits linear, List<ProductLimit> products) {
  static NumericLimits of(List<DesignConstraint> constraints, Axes axes) {
    return new NumericLimits(
        new LinearLimits(constraints, axes), ProductLimit.of(constraints, axes));
  }

  boolean none() {
    return linear.size() == 0 && products.isEmpty();
  }

  /// How far `x` lies beyond all limits together; 0 when within all.
  double excess(double[] x) {
    double sum = linear.excess(x);
    for (ProductLimit product : products) {
      sum += product.excess(x);
    }
    return sum;
  }

  /// How far `x` lies beyond those limits that need not be met exactly.
  double excessOfInequalities(double[] x) {
    double sum = 0;
    for (LinearLimits.Row row : linear.rows()) {
      sum += row.equal() ? 0 : row.excess(x);
    }
    for (ProductLimit product : products) {
      sum += product.excess(x);
    }
    return sum;
  }

  /// Whether `x` is within every product but for what rounding leaves.
  boolean strict(double[] x) {
    return products.stream().allMatch(product -> product.strict(x));
  }
}
