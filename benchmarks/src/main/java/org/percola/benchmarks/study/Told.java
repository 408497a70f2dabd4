package org.percola.benchmarks.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was believed of one design, and how far off that was.
///
/// @param experiments how many were chosen and made before
/// @param suggested whether the design was suggested next, and not drawn by chance
/// @param surprises one per outcome that is measured
/// @param promise of limits; null where a problem has none
record Told(
    int experiments, boolean suggested, List<Surprise> surprises, @Nullable Promise promise) {
  Told {
    surprises = List.copyOf(surprises);
  }
}
