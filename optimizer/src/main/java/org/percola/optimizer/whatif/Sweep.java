package org.percola.optimizer.whatif;

import java.util.List;
import org.percola.optimizer.planning.DesignForecast;

/// What becomes of a design when settings change.
///
/// @param base what is believed of the design that was changed
/// @param points in the order of the settings, those of the last parameter changing fastest
/// @param seed names the randomness
public record Sweep(DesignForecast base, List<SweepPoint> points, long seed, long revision) {
  public Sweep {
    points = List.copyOf(points);
  }
}
