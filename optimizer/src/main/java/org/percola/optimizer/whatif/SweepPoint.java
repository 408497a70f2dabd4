package org.percola.optimizer.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.planning.DesignForecast;

/// One step of a sweep.
///
/// @param settings one per parameter that changes, in the order asked
/// @param forecast what is believed of the design with them; null when there is none
/// @param hindrances why it may not be made, beside the limits that the forecast assesses, or why
///   there is none; empty otherwise
public record SweepPoint(
    List<DesignValue> settings, @Nullable DesignForecast forecast, List<String> hindrances) {
  public SweepPoint {
    settings = List.copyOf(settings);
    hindrances = List.copyOf(hindrances);
  }
}
