package org.percola.surrogate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One named input of a surrogate, with the range that maps to its unit interval.
public sealed interface InputColumn {

  /// The name that prior means and reports use.
  String name();

  /// When this input has a meaning at all; null when it always has.
  @Nullable Activation activeWhen();

  /// A number between two bounds, spaced linearly or logarithmically.
  ///
  /// @param lower the value that maps to 0, in the input's own unit
  /// @param upper the value that maps to 1, above `lower`
  record Numeric(
      String name, double lower, double upper, Spacing spacing, @Nullable Activation activeWhen)
      implements InputColumn {
    public Numeric {
      if (!(lower < upper) || !Double.isFinite(lower) || !Double.isFinite(upper)) {
        throw new IllegalArgumentException(
            name + ": bounds " + lower + " to " + upper + " (expected: finite, lower < upper)");
      }
      if (spacing == Spacing.LOGARITHMIC && !(lower > 0)) {
        throw new IllegalArgumentException(
            name + ": lower bound " + lower + " (expected: > 0 for logarithmic spacing)");
      }
    }
  }

  /// One of several unordered labels; a raw value is the label's index in `levels`.
  record Categorical(String name, List<String> levels, @Nullable Activation activeWhen)
      implements InputColumn {
    public Categorical {
      levels = List.copyOf(levels);
      if (levels.isEmpty() || levels.stream().distinct().count() != levels.size()) {
        throw new IllegalArgumentException(
            name + ": levels " + levels + " (expected: at least one, all different)");
      }
    }
  }

  /// How a numeric input is spread over its unit interval.
  enum Spacing {
    LINEAR,
    LOGARITHMIC
  }

  /// An input has a meaning only while the categorical input `parent` takes one of `levels`.
  record Activation(String parent, List<String> levels) {
    public Activation {
      levels = List.copyOf(levels);
    }
  }
}
