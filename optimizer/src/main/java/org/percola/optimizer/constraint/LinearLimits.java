package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;

/// The hard linear limits of a space over its axes, each turned into `a · x ≤ b` or `a · x = b`.
///
/// A ratio is one of them: `n / d ≤ r` is `n - r · d ≤ 0`, for `d` is never below 0.
final class LinearLimits {
  /// How far beyond a limit still counts as on it, as a share of the limit's scale: half of what
  /// judges tolerate, so that both agree whatever the order of summation.
  static final double TOLERANCE = Assessment.TOLERANCE / 2;

  private final List<Row> rows;

  /// One limit.
  static final class Row {
    private final double[] a;
    private final double b;
    private final double scale;
    private final boolean equal;

    /// @param scale the size of the terms that can meet in it
    /// @param equal whether the sum is the limit, and not only at most the limit
    Row(double[] a, double b, double scale, boolean equal) {
      this.a = a;
      this.b = b;
      this.scale = scale;
      this.equal = equal;
    }

    double[] a() {
      return a;
    }

    double b() {
      return b;
    }

    double scale() {
      return scale;
    }

    boolean equal() {
      return equal;
    }

    /// How far `x` lies beyond the limit, as a share of its scale; 0 when within it.
    double excess(double[] x) {
      double sum = 0;
      double largest = Math.abs(b);
      for (int i = 0; i < a.length; i++) {
        double term = a[i] * x[i];
        sum += term;
        largest = Math.max(largest, Math.abs(term));
      }
      double beyond = equal ? Math.abs(sum - b) : sum - b;
      return beyond > TOLERANCE * largest ? beyond / scale : 0;
    }
  }

  private LinearLimits(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  LinearLimits(List<DesignConstraint> constraints, Axes axes) {
    List<Row> found = new ArrayList<>();
    for (DesignConstraint constraint : constraints) {
      if (constraint.severity() == Severity.HARD) {
        if (constraint instanceof Linear linear) {
          found.add(row(linear.coefficients(), linear.relation(), linear.limit(), axes));
        } else if (constraint instanceof Ratio ratio) {
          found.add(row(ratio.terms(), ratio.relation(), 0, axes));
        }
      }
    }
    rows = List.copyOf(found);
  }

  private static Row row(
      Map<String, Double> coefficients, Relation relation, double limit, Axes axes) {
    double sign = relation == Relation.AT_LEAST ? -1 : 1;
    double[] a = new double[axes.size()];
    double scale = Math.abs(limit);
    for (int i = 0; i < a.length; i++) {
      double coefficient = coefficients.getOrDefault(axes.name(i), 0.0);
      a[i] = sign * coefficient;
      scale = Math.max(scale, Math.abs(coefficient) * axes.largest(i));
    }
    // Coefficients that are all 0 leave nothing to compare with.
    return new Row(a, sign * limit, scale > 0 ? scale : 1, relation == Relation.EQUAL);
  }

  /// Limits given row by row.
  static LinearLimits of(List<Row> rows) {
    return new LinearLimits(rows);
  }

  List<Row> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  Row row(int limit) {
    return rows.get(limit);
  }

  boolean equal(int limit) {
    return rows.get(limit).equal();
  }

  double[] coefficients(int limit) {
    return rows.get(limit).a();
  }

  /// The right-hand side `b`.
  double limit(int limit) {
    return rows.get(limit).b();
  }

  /// The size of the terms that meet in one limit.
  double scale(int limit) {
    return rows.get(limit).scale();
  }

  /// How far `x` lies beyond one limit, as a share of its scale; 0 when within it.
  double excess(int limit, double[] x) {
    return rows.get(limit).excess(x);
  }

  /// How far `x` lies beyond all limits together; 0 when within all.
  double excess(double[] x) {
    double sum = 0;
    for (Row row : rows) {
      sum += row.excess(x);
    }
    return sum;
  }
}
