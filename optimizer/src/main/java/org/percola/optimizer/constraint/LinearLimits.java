package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;

/// The hard linear limits of a space over its axes, each turned into `a · x ≤ b`.
final class LinearLimits {
  /// How far beyond a linear limit still counts as on it, as a share of the limit's scale: what is
  /// left of decimal fractions once they are doubles.
  static final double TOLERANCE = 1e-9;

  private final List<Linear> sources = new ArrayList<>();
  private final List<double[]> coefficients = new ArrayList<>();
  private final List<Double> limits = new ArrayList<>();
  private final List<Double> scales = new ArrayList<>();

  LinearLimits(List<DesignConstraint> constraints, Axes axes) {
    for (DesignConstraint constraint : constraints) {
      if (constraint instanceof Linear linear && linear.severity() == Severity.HARD) {
        add(linear, axes);
      }
    }
  }

  private void add(Linear linear, Axes axes) {
    double sign = linear.relation() == Relation.AT_MOST ? 1 : -1;
    double[] a = new double[axes.size()];
    double scale = Math.abs(linear.limit());
    for (int i = 0; i < a.length; i++) {
      double coefficient = linear.coefficients().getOrDefault(axes.name(i), 0.0);
      a[i] = sign * coefficient;
      double largest = Math.max(Math.abs(axes.grid(i).lowest()), Math.abs(axes.grid(i).highest()));
      scale = Math.max(scale, Math.abs(coefficient) * largest);
    }
    sources.add(linear);
    coefficients.add(a);
    limits.add(sign * linear.limit());
    scales.add(scale);
  }

  int size() {
    return sources.size();
  }

  Linear source(int limit) {
    return sources.get(limit);
  }

  double[] coefficients(int limit) {
    return coefficients.get(limit);
  }

  /// The right-hand side `b`.
  double limit(int limit) {
    return limits.get(limit);
  }

  /// The size of the terms that meet in one limit.
  double scale(int limit) {
    return scales.get(limit);
  }

  /// How far `x` lies beyond one limit, as a share of its scale; 0 when within it.
  double excess(int limit, double[] x) {
    double[] a = coefficients.get(limit);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * x[i];
    }
    double beyond = (sum - limits.get(limit)) / scales.get(limit);
    return beyond > TOLERANCE ? beyond : 0;
  }

  /// How far `x` lies beyond all limits together; 0 when within all.
  double excess(double[] x) {
    double sum = 0;
    for (int limit = 0; limit < size(); limit++) {
      sum += excess(limit, x);
    }
    return sum;
  }
}
