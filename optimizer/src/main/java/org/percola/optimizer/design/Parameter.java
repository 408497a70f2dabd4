package org.percola.optimizer.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One knob of the experiment.
public sealed interface Parameter {

  /// The name that designs, constraints and models use: lower-case words joined by underscores.
  String name();

  /// When this parameter has a meaning at all; null when it always has.
  @Nullable Condition activeWhen();

  /// A real number; both bounds are allowed settings.
  ///
  /// @param unit a UCUM code, "1" for none
  /// @param resolution the finest step the lab can set, 0 for none; what is suggested is its
  ///   multiples within the bounds, and what somebody made need not be
  record Continuous(
      String name,
      String unit,
      double lower,
      double upper,
      Scale scale,
      double resolution,
      @Nullable Condition activeWhen)
      implements Parameter {
    public Continuous {
      Checks.name(name);
      Checks.bounds(name, lower, upper);
      if (scale == Scale.LOGARITHMIC && !(lower > 0)) {
        throw new IllegalArgumentException(
            name + ": lower bound " + lower + " (expected: > 0 on a logarithmic scale)");
      }
      if (!(resolution >= 0) || resolution > upper - lower) {
        throw new IllegalArgumentException(
            name + ": resolution " + resolution + " (expected: 0 to upper - lower)");
      }
    }
  }

  /// A whole number between two bounds, both allowed.
  record Whole(String name, String unit, int lower, int upper, @Nullable Condition activeWhen)
      implements Parameter {
    public Whole {
      Checks.name(name);
      Checks.bounds(name, lower, upper);
    }
  }

  /// One of a few numbers, e.g. the sieves at hand; in ascending order.
  record Discrete(String name, String unit, List<Double> levels, @Nullable Condition activeWhen)
      implements Parameter {
    public Discrete {
      Checks.name(name);
      levels = List.copyOf(levels);
      Checks.ascending(name, levels);
    }
  }

  /// One of several unordered labels.
  record Categorical(String name, List<String> labels, @Nullable Condition activeWhen)
      implements Parameter {
    public Categorical {
      Checks.name(name);
      labels = List.copyOf(labels);
      Checks.distinct(name, labels);
    }
  }

  /// How a continuous parameter is spread over its range.
  enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  /// A parameter has a meaning only while the categorical `parameter` takes one of `labels`.
  record Condition(String parameter, List<String> labels) {
    public Condition {
      labels = List.copyOf(labels);
      Checks.distinct(parameter, labels);
    }
  }
}
