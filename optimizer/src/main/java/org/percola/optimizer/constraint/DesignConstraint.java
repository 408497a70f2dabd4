package org.percola.optimizer.constraint;

import java.util.Map;

/// A limit on the design itself, known before it is made.
public sealed interface DesignConstraint {

  /// The name that explanations use.
  String name();

  /// Whether a design beyond the limit is refused or only explained.
  Severity severity();

  /// Where the limit comes from: a paper, a data sheet, or "assumption: …".
  String source();

  /// `Σ coefficient · parameter` on one side of a limit; an inactive parameter counts as 0.
  record Linear(
      String name,
      Map<String, Double> coefficients,
      Relation relation,
      double limit,
      String unit,
      Severity severity,
      String source)
      implements DesignConstraint {
    public Linear {
      coefficients = Map.copyOf(coefficients);
      if (coefficients.isEmpty() || !Double.isFinite(limit)) {
        throw new IllegalArgumentException(
            name + ": limit " + limit + " on " + coefficients + " (expected: finite, not empty)");
      }
    }
  }

  /// A quantity that the cathode physics computes from the design, on one side of a limit.
  ///
  /// @param quantity a name known to `optimizer.constraint`, e.g. `current_density_ma_per_cm2`
  /// @param tolerance the largest allowed probability that the limit is broken, given how uncertain
  ///   the physics is; 0.5 judges by the median
  /// @param columns which campaign parameter plays which role of the physics, where the names
  ///   differ from the physics' own; a number or a route instead of a name fixes the role
  record Physics(
      String name,
      String quantity,
      Relation relation,
      double limit,
      String unit,
      double tolerance,
      Severity severity,
      String source,
      Map<String, String> columns)
      implements DesignConstraint {
    public Physics {
      columns = Map.copyOf(columns);
      if (!Double.isFinite(limit) || !(tolerance > 0 && tolerance <= 0.5)) {
        throw new IllegalArgumentException(
            "%s: limit %s, tolerance %s (expected: finite, 0 < tolerance <= 0.5)"
                .formatted(name, limit, tolerance));
      }
    }

    /// A limit on designs whose parameters carry the physics' own names.
    public Physics(
        String name,
        String quantity,
        Relation relation,
        double limit,
        String unit,
        double tolerance,
        Severity severity,
        String source) {
      this(name, quantity, relation, limit, unit, tolerance, severity, source, Map.of());
    }
  }

  /// On which side of the limit the value must lie.
  enum Relation {
    AT_LEAST,
    AT_MOST
  }

  /// What happens to a design beyond the limit.
  enum Severity {
    /// It is never suggested, and refused as a plan.
    HARD,
    /// It may be suggested; the explanation says so.
    SOFT
  }
}
