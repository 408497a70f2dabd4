package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;

/// What can be said of a result by itself: nothing merely unlikely is refused, but what is hard to
/// believe stays out of the fit until somebody has confirmed it.
///
/// | outcome | notice | suspicious |
/// | --- | --- | --- |
/// | utilization | above 1 to 1.15 | below 0 or above 1.15 |
/// | average voltage | | outside 1.5 to 3.5 V, the window of a cell |
///
/// A utilization a little above 1 is real: electrolyte and carbon add capacity, and 0.1 mg on a 3.5
/// mg cell is 3 %.
public final class ResultChecks {
  private static final double FULL_UTILIZATION = 1.0;

  /// Beyond it no known side reaction and weighing error explain the capacity.
  private static final double BELIEVABLE_UTILIZATION = 1.15;

  private static final double DISCHARGE_CUT_OFF_VOLTS = 1.5;
  private static final double CHARGE_CUT_OFF_VOLTS = 3.5;

  private ResultChecks() {}

  /// What there is to say of one result; empty when it is unremarkable.
  public static List<Finding> of(Outcome outcome, Measurement measurement) {
    if (!(outcome instanceof Outcome.Measured measured)
        || !(measurement.value() instanceof Measurement.Value.Exact(double value))) {
      return List.of();
    }
    return switch (measured.belief().mean()) {
      case BeliefModels.UTILIZATION -> utilization(measured.name(), value);
      case BeliefModels.VOLTAGE -> voltage(measured.name(), value);
      default -> List.of();
    };
  }

  /// Whether the result may be learned from.
  public static boolean trusted(Outcome outcome, Measurement measurement) {
    return measurement.confirmed()
        || of(outcome, measurement).stream().noneMatch(Finding::suspicious);
  }

  private static List<Finding> utilization(String name, double value) {
    List<Finding> findings = new ArrayList<>();
    if (value < 0 || value > BELIEVABLE_UTILIZATION) {
      findings.add(
          new Finding(
              true, "%s: %s (expected: 0 to %s)".formatted(name, value, BELIEVABLE_UTILIZATION)));
    } else if (value > FULL_UTILIZATION) {
      findings.add(
          new Finding(
              false,
              "%s: %s is more than the active material holds; electrolyte, carbon or weighing may"
                      .formatted(name, value)
                  + " add to it"));
    }
    return findings;
  }

  private static List<Finding> voltage(String name, double value) {
    return value >= DISCHARGE_CUT_OFF_VOLTS && value <= CHARGE_CUT_OFF_VOLTS
        ? List.of()
        : List.of(
            new Finding(
                true,
                "%s: %s V (expected: %s to %s V)"
                    .formatted(name, value, DISCHARGE_CUT_OFF_VOLTS, CHARGE_CUT_OFF_VOLTS)));
  }

  /// One remark about a result.
  ///
  /// @param suspicious whether the result stays out of the fit until it is confirmed
  /// @param message name, value and what was expected
  public record Finding(boolean suspicious, String message) {}
}
