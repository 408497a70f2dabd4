package org.percola.optimizer.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /// One weighted sum divided by another, on one side of a limit; an inactive parameter counts as
  /// 0.
  ///
  /// The denominator is never below 0, so the limit is kept as `numerator ≤ limit · denominator`;
  /// where the denominator is 0 that asks for a numerator on the same side of 0.
  record Ratio(
      String name,
      Map<String, Double> numerator,
      Map<String, Double> denominator,
      Relation relation,
      double limit,
      String unit,
      Severity severity,
      String source)
      implements DesignConstraint {
    public Ratio {
      numerator = Map.copyOf(numerator);
      denominator = Map.copyOf(denominator);
      if (numerator.isEmpty() || denominator.isEmpty() || !Double.isFinite(limit)) {
        throw new IllegalArgumentException(
            "%s: limit %s on %s / %s (expected: finite, not empty)"
                .formatted(name, limit, numerator, denominator));
      }
    }

    /// The coefficients of `numerator - limit · denominator`, by parameter.
    SortedMap<String, Double> terms() {
      SortedMap<String, Double> terms = new TreeMap<>(numerator);
      denominator.forEach(
          (parameter, coefficient) -> terms.merge(parameter, -limit * coefficient, Double::sum));
      return terms;
    }
  }

  /// `Π parameter^power` on one side of a limit above 0; an inactive parameter counts as 0.
  ///
  /// @param powers not 0; a parameter with a negative one stays above 0
  record Product(
      String name,
      Map<String, Double> powers,
      Relation relation,
      double limit,
      String unit,
      Severity severity,
      String source)
      implements DesignConstraint {
    public Product {
      powers = Map.copyOf(powers);
      if (powers.isEmpty() || !(limit > 0) || !Double.isFinite(limit)) {
        throw new IllegalArgumentException(
            "%s: limit %s on %s (expected: above 0, not empty)".formatted(name, limit, powers));
      }
      if (relation == Relation.EQUAL) {
        throw new IllegalArgumentException(
            name + ": a product equal to its limit (expected: at least or at most)");
      }
    }
  }

  /// How many of some numeric parameters are other than 0; an inactive one is not.
  ///
  /// @param atLeast 0 for no lower limit
  /// @param atMost the number of parameters for no upper limit
  record Count(
      String name,
      List<String> parameters,
      int atLeast,
      int atMost,
      Severity severity,
      String source)
      implements DesignConstraint {
    public Count {
      parameters = List.copyOf(parameters);
      if (parameters.isEmpty() || new HashSet<>(parameters).size() != parameters.size()) {
        throw new IllegalArgumentException(
            name + ": parameters " + parameters + " (expected: at least one, all different)");
      }
      if (atLeast < 0 || atMost < atLeast || atMost > parameters.size()) {
        throw new IllegalArgumentException(
            "%s: at least %d, at most %d (expected: 0 <= at least <= at most <= %d)"
                .formatted(name, atLeast, atMost, parameters.size()));
      }
    }
  }

  /// A zone of the space that designs stay out of.
  record Exclusion(String name, Zone zone, Severity severity, String source)
      implements DesignConstraint {}

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
      if (relation == Relation.EQUAL) {
        throw new IllegalArgumentException(
            name + ": an uncertain quantity equal to its limit (expected: at least or at most)");
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
    AT_LEAST("at least"),
    AT_MOST("at most"),
    /// The value is the limit, as nearly as decimal fractions are once they are doubles.
    EQUAL("exactly");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    /// As sentences say it, e.g. "at least".
    public String words() {
      return words;
    }
  }

  /// What happens to a design beyond the limit.
  enum Severity {
    /// It is never suggested, and refused as a plan.
    HARD,
    /// It may be suggested; the explanation says so.
    SOFT
  }
}
