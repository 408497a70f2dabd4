package org.percola.optimizer.design;

import java.util.List;
import java.util.Map;
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
  /// @param leastNonzero what is used at least where any is used: the parameter is 0, or this or
  ///   more. 0 for no such gap; else the lower bound is 0 and the scale linear
  record Continuous(
      String name,
      String unit,
      double lower,
      double upper,
      Scale scale,
      double resolution,
      double leastNonzero,
      @Nullable Condition activeWhen)
      implements Parameter {
    public Continuous {
      Checks.name(name);
      Checks.bounds(name, lower, upper);
      Checks.countable(name, lower, upper, resolution);
      Checks.gap(name, lower, upper, scale, leastNonzero);
      Checks.scale(name, lower, scale);
      if (!(resolution >= 0) || resolution > upper - lower) {
        throw new IllegalArgumentException(
            name + ": resolution " + resolution + " (expected: 0 to upper - lower)");
      }
    }

    /// A parameter without a gap above 0.
    public Continuous(
        String name,
        String unit,
        double lower,
        double upper,
        Scale scale,
        double resolution,
        @Nullable Condition activeWhen) {
      this(name, unit, lower, upper, scale, resolution, 0, activeWhen);
    }
  }

  /// A whole number between two bounds, both allowed.
  ///
  /// @param scale by differences, or by ratios: 1, 2, 4 are then as far apart as 100, 200, 400
  record Whole(
      String name, String unit, int lower, int upper, Scale scale, @Nullable Condition activeWhen)
      implements Parameter {
    public Whole {
      Checks.name(name);
      Checks.bounds(name, lower, upper);
      Checks.scale(name, lower, scale);
    }

    /// A whole number whose steps all count the same.
    public Whole(String name, String unit, int lower, int upper, @Nullable Condition activeWhen) {
      this(name, unit, lower, upper, Scale.LINEAR, activeWhen);
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

  /// A parameter that is set to a label instead of a number.
  sealed interface Labelled extends Parameter {
    /// The labels, all different.
    List<String> labels();

    /// Labels that are not to be had now: never suggested, but results with them still teach.
    List<String> outOfStock();

    /// The labels that may be suggested.
    default List<String> available() {
      return labels().stream().filter(label -> !outOfStock().contains(label)).toList();
    }
  }

  /// One of several unordered labels.
  ///
  /// @param descriptors what is known of every label in numbers; labels with like numbers are
  ///   expected to behave alike. Empty when nothing is known
  record Categorical(
      String name,
      List<String> labels,
      List<Descriptor> descriptors,
      List<String> outOfStock,
      @Nullable Condition activeWhen)
      implements Labelled {
    public Categorical {
      Checks.name(name);
      labels = List.copyOf(labels);
      descriptors = List.copyOf(descriptors);
      outOfStock = List.copyOf(outOfStock);
      Checks.distinct(name, labels);
      Checks.stock(name, labels, outOfStock);
      Checks.described(name, labels, descriptors);
    }

    /// Labels of which nothing is known in numbers.
    public Categorical(String name, List<String> labels, @Nullable Condition activeWhen) {
      this(name, labels, List.of(), List.of(), activeWhen);
    }

    /// Labels that can all be had.
    public Categorical(
        String name,
        List<String> labels,
        List<Descriptor> descriptors,
        @Nullable Condition activeWhen) {
      this(name, labels, descriptors, List.of(), activeWhen);
    }
  }

  /// One of several labels in order, e.g. low, medium, high.
  ///
  /// @param labels from one end to the other; neighbours count as equally far apart
  record Ordinal(
      String name, List<String> labels, List<String> outOfStock, @Nullable Condition activeWhen)
      implements Labelled {
    public Ordinal {
      Checks.name(name);
      labels = List.copyOf(labels);
      outOfStock = List.copyOf(outOfStock);
      Checks.distinct(name, labels);
      Checks.stock(name, labels, outOfStock);
    }

    /// Labels that can all be had.
    public Ordinal(String name, List<String> labels, @Nullable Condition activeWhen) {
      this(name, labels, List.of(), activeWhen);
    }
  }

  /// A named number of every label of a categorical parameter, e.g. the polarity of a solvent.
  ///
  /// @param unit a UCUM code, "1" for none
  /// @param values by label; finite
  record Descriptor(String name, String unit, Map<String, Double> values) {
    public Descriptor {
      Checks.name("descriptor", name);
      values = Map.copyOf(values);
      Checks.finite(name, values);
    }
  }

  /// How a continuous or whole number is spread over its range.
  enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  /// A parameter has a meaning only while the labelled `parameter` takes one of `labels`.
  record Condition(String parameter, List<String> labels) {
    public Condition {
      labels = List.copyOf(labels);
      Checks.distinct(parameter, labels);
    }
  }
}
