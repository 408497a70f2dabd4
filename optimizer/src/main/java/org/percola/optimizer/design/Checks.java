package org.percola.optimizer.design;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The checks that several kinds of parameter share.
final class Checks {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /// Whatever is measured, there is a unit in which it lies between these.
  private static final double SMALLEST_BOUND = 1e-100;

  private static final double LARGEST_BOUND = 1e18;

  /// Of the larger bound: some hundred settings of twelve digits.
  private static final double LEAST_WIDTH = 1e-9;

  /// Of the larger bound: finer steps are lost in a double.
  private static final double LEAST_RESOLUTION = 1e-15;

  private Checks() {}

  static void name(String name) {
    name("parameter", name);
  }

  static void name(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + " name: '" + name + "' (expected: lower-case letters, digits, underscores)");
    }
  }

  static void bounds(String name, double lower, double upper) {
    if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
      throw new IllegalArgumentException(
          name + ": bounds " + lower + " to " + upper + " (expected: finite, lower < upper)");
    }
  }

  static void scale(String name, double lower, Parameter.Scale scale) {
    if (scale == Parameter.Scale.LOGARITHMIC && !(lower > 0)) {
      throw new IllegalArgumentException(
          name + ": lower bound " + lower + " (expected: > 0 on a logarithmic scale)");
    }
  }

  /// That settings between the bounds can be counted in steps that a double tells apart.
  static void countable(String name, double lower, double upper, double resolution) {
    double largest = Math.max(Math.abs(lower), Math.abs(upper));
    if (largest < SMALLEST_BOUND || largest > LARGEST_BOUND) {
      throw new IllegalArgumentException(
          "%s: bounds %s to %s (expected: the larger from %s to %s in size; choose another unit)"
              .formatted(name, lower, upper, SMALLEST_BOUND, LARGEST_BOUND));
    }
    if (upper - lower < LEAST_WIDTH * largest) {
      throw new IllegalArgumentException(
          "%s: bounds %s to %s (expected: at least %s apart)"
              .formatted(name, lower, upper, LEAST_WIDTH * largest));
    }
    if (resolution != 0 && resolution < LEAST_RESOLUTION * largest) {
      throw new IllegalArgumentException(
          "%s: resolution %s (expected: 0 for none, or at least %s)"
              .formatted(name, resolution, LEAST_RESOLUTION * largest));
    }
  }

  static void gap(
      String name, double lower, double upper, Parameter.Scale scale, double leastNonzero) {
    if (leastNonzero == 0) {
      return;
    }
    if (!(leastNonzero > 0) || leastNonzero > upper) {
      throw new IllegalArgumentException(
          "%s: least nonzero %s (expected: 0 for none, or up to %s)"
              .formatted(name, leastNonzero, upper));
    }
    if (lower != 0 || scale == Parameter.Scale.LOGARITHMIC) {
      throw new IllegalArgumentException(
          "%s: least nonzero %s, lower bound %s (expected: lower bound 0 on a linear scale)"
              .formatted(name, leastNonzero, lower));
    }
  }

  static void stock(String name, List<String> labels, List<String> outOfStock) {
    if (!labels.containsAll(outOfStock) || outOfStock.containsAll(labels)) {
      throw new IllegalArgumentException(
          "%s: out of stock %s (expected: some of %s, not all)"
              .formatted(name, outOfStock, labels));
    }
  }

  static void ascending(String name, List<Double> levels) {
    for (int i = 0; i < levels.size(); i++) {
      if (!Double.isFinite(levels.get(i)) || (i > 0 && !(levels.get(i - 1) < levels.get(i)))) {
        throw new IllegalArgumentException(
            name + ": levels " + levels + " (expected: finite, ascending, no repeats)");
      }
    }
    if (levels.isEmpty()) {
      throw new IllegalArgumentException(name + ": levels [] (expected: at least one)");
    }
  }

  static void distinct(String name, List<String> labels) {
    if (labels.isEmpty() || new HashSet<>(labels).size() != labels.size()) {
      throw new IllegalArgumentException(
          name + ": labels " + labels + " (expected: at least one, all different)");
    }
  }

  static void finite(String name, Map<String, Double> values) {
    for (Map.Entry<String, Double> value : new TreeMap<>(values).entrySet()) {
      if (!Double.isFinite(value.getValue())) {
        throw new IllegalArgumentException(
            "%s of %s: %s (expected: finite)".formatted(name, value.getKey(), value.getValue()));
      }
    }
  }

  static void described(String name, List<String> labels, List<Parameter.Descriptor> descriptors) {
    Set<String> names = new HashSet<>();
    for (Parameter.Descriptor descriptor : descriptors) {
      if (!names.add(descriptor.name())) {
        throw new IllegalArgumentException(
            "%s: descriptor %s twice (expected: once)".formatted(name, descriptor.name()));
      }
      if (!descriptor.values().keySet().equals(new HashSet<>(labels))) {
        throw new IllegalArgumentException(
            "%s: %s of %s (expected: of every label, %s)"
                .formatted(
                    name, descriptor.name(), new TreeSet<>(descriptor.values().keySet()), labels));
      }
    }
  }
}
