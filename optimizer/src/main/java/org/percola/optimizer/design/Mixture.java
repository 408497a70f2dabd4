package org.percola.optimizer.design;

import java.util.HashSet;
import java.util.List;

/// Continuous parameters that are parts of a whole.
///
/// @param components names of continuous parameters, at least two
/// @param total what they sum to, e.g. 1 for fractions
public record Mixture(String name, List<String> components, double total) {
  public Mixture {
    components = List.copyOf(components);
    if (components.size() < 2 || new HashSet<>(components).size() != components.size()) {
      throw new IllegalArgumentException(
          name + ": components " + components + " (expected: two or more, all different)");
    }
    if (!(total > 0) || !Double.isFinite(total)) {
      throw new IllegalArgumentException(name + ": total " + total + " (expected: > 0)");
    }
  }
}
