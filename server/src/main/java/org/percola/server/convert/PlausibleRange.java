package org.percola.server.convert;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Wording;

/// What a measured outcome with a known physical meaning can be at all.
///
/// A value outside is refused unless somebody has confirmed it; one below 0 always is.
///
/// @param unit of both ends
/// @param advice what may have gone wrong
record PlausibleRange(double lower, double upper, String unit, String advice) {
  /// Weighing and redox of the electrolyte can carry a cell somewhat above 1; a value far above is
  /// a percentage.
  private static final PlausibleRange UTILIZATION =
      new PlausibleRange(0, 1.5, "1", "Maybe it is in percent");

  /// The window that a PTO cathode is cycled in against lithium is 1.5 to 3.5 V.
  private static final PlausibleRange VOLTAGE =
      new PlausibleRange(0.5, 4.5, "V", "Maybe it is in millivolt");

  /// The range of an outcome, or null when nothing is known of it.
  static @Nullable PlausibleRange of(Campaign campaign, String outcome) {
    for (Outcome one : campaign.outcomes()) {
      if (one.name().equals(outcome) && one instanceof Outcome.Measured measured) {
        return of(measured);
      }
    }
    return null;
  }

  /// Notes a value that cannot be.
  void check(double value, boolean confirmed, Violations at) {
    if (value < 0) {
      at.add(Wording.of(value, unit) + " (expected: 0 or more)");
    } else if (!confirmed && !(lower <= value && value <= upper)) {
      at.add(
          "%s (expected: %s to %s, or confirmed). %s"
              .formatted(
                  Wording.of(value, unit), Wording.of(lower), Wording.of(upper, unit), advice));
    }
  }

  private static @Nullable PlausibleRange of(Outcome.Measured measured) {
    if (measured.name().equals("utilization") && measured.unit().equals("1")) {
      return UTILIZATION;
    }
    return switch (measured.belief().mean()) {
      case "cathode.utilization" -> UTILIZATION;
      case "cathode.voltage" -> VOLTAGE;
      default -> null;
    };
  }
}
