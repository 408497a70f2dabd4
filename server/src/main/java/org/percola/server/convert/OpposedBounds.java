package org.percola.server.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.design.Wording;

/// Refuses a bound that leaves no room beside another bound of the same reading: of one outcome of
/// one specimen under the same conditions.
///
/// Other specimens and replicates may differ, for results scatter.
final class OpposedBounds {
  private final List<Measurement> known = new ArrayList<>();

  /// Adds a measurement that is there already.
  void add(Measurement measurement) {
    known.removeIf(other -> other.id().equals(measurement.supersedes()));
    known.add(measurement);
  }

  /// Adds a new measurement, after noting when it contradicts one before.
  void check(Measurement measurement, Violations at) {
    add(measurement);
    for (Measurement other : known) {
      if (sameReading(other, measurement) && opposed(other.value(), measurement.value())) {
        at.at(measurement.value() instanceof Value.AtLeast ? "at_least" : "at_most")
            .add(
                "%s: %s (expected: to agree with %s of %s, or to supersede it)"
                    .formatted(measurement.outcome(), text(measurement), text(other), other.id()));
        return;
      }
    }
  }

  private static boolean sameReading(Measurement one, Measurement other) {
    return one.outcome().equals(other.outcome())
        && Objects.equals(one.specimen(), other.specimen())
        && one.conditions().equals(other.conditions())
        && one.replicate() == other.replicate();
  }

  private static boolean opposed(Value one, Value other) {
    return leaveNoRoom(one, other) || leaveNoRoom(other, one);
  }

  private static boolean leaveNoRoom(Value below, Value above) {
    return below instanceof Value.AtLeast(double lower)
        && above instanceof Value.AtMost(double upper)
        && lower > upper;
  }

  private static String text(Measurement measurement) {
    String unit = measurement.unit();
    return switch (measurement.value()) {
      case Value.Exact(double number) -> Wording.of(number, unit);
      case Value.AtLeast(double bound) -> "at least " + Wording.of(bound, unit);
      case Value.AtMost(double bound) -> "at most " + Wording.of(bound, unit);
    };
  }
}
