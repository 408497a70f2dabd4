package org.percola.surrogate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /// One of several labels in order, spaced equally; a raw value is the label's index in `levels`.
  record Ordinal(String name, List<String> levels, @Nullable Activation activeWhen)
      implements InputColumn {
    public Ordinal {
      levels = distinct(name, levels);
    }
  }

  /// One of several unordered labels; a raw value is the label's index in `levels`.
  ///
  /// @param descriptors numbers known of every label, by which labels resemble each other
  record Categorical(
      String name,
      List<String> levels,
      List<Descriptor> descriptors,
      @Nullable Activation activeWhen)
      implements InputColumn {
    public Categorical {
      levels = distinct(name, levels);
      descriptors = List.copyOf(descriptors);
      Set<String> names = new HashSet<>();
      for (Descriptor descriptor : descriptors) {
        if (!names.add(descriptor.name())) {
          throw new IllegalArgumentException(
              name + ": descriptor " + descriptor.name() + " (expected: used once)");
        }
        if (descriptor.values().size() != levels.size()) {
          throw new IllegalArgumentException(
              "%s: %d values of descriptor %s (expected: one per level, %d)"
                  .formatted(name, descriptor.values().size(), descriptor.name(), levels.size()));
        }
      }
    }

    /// Labels of which nothing else is known.
    public Categorical(String name, List<String> levels, @Nullable Activation activeWhen) {
      this(name, levels, List.of(), activeWhen);
    }
  }

  /// A number known of every label of a categorical input, such as the polarity of a solvent.
  ///
  /// @param values one per level, finite, in any unit: only differences relative to their range
  ///   matter
  record Descriptor(String name, List<Double> values) {
    public Descriptor {
      values = List.copyOf(values);
      if (!values.stream().allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "descriptor " + name + ": " + values + " (expected: finite)");
      }
    }
  }

  private static List<String> distinct(String name, List<String> levels) {
    if (levels.isEmpty() || levels.stream().distinct().count() != levels.size()) {
      throw new IllegalArgumentException(
          name + ": levels " + levels + " (expected: at least one, all different)");
    }
    return List.copyOf(levels);
  }

  /// How a numeric input is spread over its unit interval.
  enum Spacing {
    LINEAR,
    LOGARITHMIC;

    /// Of how many times the first the last of some numbers has to be for logarithms to be looked
    /// at: within a decade the two differ little.
    private static final double DECADE = 10;

    /// As whoever chose the numbers spaced them: logarithmically where they span a decade or more
    /// and the widest gap is less of their range so, as that of 1, 10, 100 is. All but the last of
    /// those would else lie in one place.
    ///
    /// @param ascending finite
    public static Spacing of(List<Double> ascending) {
      if (!(ascending.getFirst() > 0 && ascending.getLast() / DECADE >= ascending.getFirst())) {
        return LINEAR;
      }
      List<Double> logarithms = ascending.stream().map(StrictMath::log).toList();
      return widestGap(logarithms) < widestGap(ascending) ? LOGARITHMIC : LINEAR;
    }

    private static double widestGap(List<Double> ascending) {
      double widest = 0;
      for (int i = 1; i < ascending.size(); i++) {
        widest = Math.max(widest, ascending.get(i) - ascending.get(i - 1));
      }
      return widest / (ascending.getLast() - ascending.getFirst());
    }
  }

  /// An input has a meaning only while the categorical input `parent` takes one of `levels`.
  record Activation(String parent, List<String> levels) {
    public Activation {
      levels = List.copyOf(levels);
    }
  }
}
