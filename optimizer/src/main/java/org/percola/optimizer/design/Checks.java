package org.percola.optimizer.design;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The checks that several kinds of parameter share.
final class Checks {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private Checks() {}

  static void name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "parameter name: '" + name + "' (expected: lower-case letters, digits, underscores)");
    }
  }

  static void bounds(String name, double lower, double upper) {
    if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
      throw new IllegalArgumentException(
          name + ": bounds " + lower + " to " + upper + " (expected: finite, lower < upper)");
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
}
