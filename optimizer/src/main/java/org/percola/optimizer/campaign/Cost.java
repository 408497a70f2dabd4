package org.percola.optimizer.campaign;

import org.jspecify.annotations.Nullable;

/// What it takes to make and measure a design: time, material, a furnace run.
///
/// @param expression of the design's settings, such as `8 + anneal_hours + 4 * (route ==
///   "milled")`; above 0; a numeric setting that a design lacks counts as 0
/// @param unit a UCUM code, "1" for none
/// @param budget what may be spent in all, in the same unit; null when nobody said
public record Cost(String expression, String unit, @Nullable Double budget) {
  public Cost {
    if (budget != null && !(budget > 0 && Double.isFinite(budget))) {
      throw new IllegalArgumentException("budget: " + budget + " (expected: above 0)");
    }
  }
}
