package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.planning.Observation.Result;

/// What can be said of a result by itself: nothing merely unlikely is refused, but what is hard to
/// believe stays out of the fit until somebody has confirmed it.
///
/// | outcome | notice | suspicious |
/// | --- | --- | --- |
/// | utilization | above 1 to 1.15 | below 0 or above 1.15 |
/// | average voltage | | outside 1.5 to 3.5 V, the window of a cell |
///
/// A utilization a little above 1 is real: electrolyte and carbon add capacity, and 0.1 mg on a 3.5
/// mg cell is 3 %. A bound is judged by the nearest value that it allows.
public final class ResultChecks {
  private static final double FULL_UTILIZATION = 1.0;

  /// Beyond it no known side reaction and weighing error explain the capacity.
  private static final double BELIEVABLE_UTILIZATION = 1.15;

  private static final double DISCHARGE_CUT_OFF_VOLTS = 1.5;
  private static final double CHARGE_CUT_OFF_VOLTS = 3.5;

  private ResultChecks() {}

  /// What there is to say of one result; empty when it is unremarkable.
  public static List<Finding> of(Outcome outcome, Measurement measurement) {
    return of(outcome, Result.of(measurement));
  }

  /// Whether the result may be learned from.
  public static boolean trusted(Outcome outcome, Measurement measurement) {
    return trusted(outcome, Result.of(measurement));
  }

  static List<Finding> of(Outcome outcome, Result result) {
    if (!(outcome instanceof Outcome.Measured measured)) {
      return List.of();
    }
    return switch (measured.belief().mean()) {
      case BeliefModels.UTILIZATION -> utilization(result);
      case BeliefModels.VOLTAGE -> voltage(result);
      default -> List.of();
    };
  }

  static boolean trusted(Outcome outcome, Result result) {
    return result.measurement().confirmed()
        || of(outcome, result).stream().noneMatch(Finding::suspicious);
  }

  private static List<Finding> utilization(Result result) {
    List<Finding> findings = new ArrayList<>();
    if (outside(result, 0, BELIEVABLE_UTILIZATION)) {
      findings.add(
          new Finding(
              true,
              "%s: %s (expected: 0 to %s)"
                  .formatted(result.outcome(), text(result), BELIEVABLE_UTILIZATION)));
    } else if (outside(result, 0, FULL_UTILIZATION)) {
      findings.add(
          new Finding(
              false,
              "%s: %s is more than the active material holds; electrolyte, carbon or weighing may"
                      .formatted(result.outcome(), text(result))
                  + " add to it"));
    }
    return findings;
  }

  private static List<Finding> voltage(Result result) {
    return outside(result, DISCHARGE_CUT_OFF_VOLTS, CHARGE_CUT_OFF_VOLTS)
        ? List.of(
            new Finding(
                true,
                "%s: %s V (expected: %s to %s V)"
                    .formatted(
                        result.outcome(),
                        text(result),
                        DISCHARGE_CUT_OFF_VOLTS,
                        CHARGE_CUT_OFF_VOLTS)))
        : List.of();
  }

  /// Whether all that the true value may be lies outside.
  private static boolean outside(Result result, double lower, double upper) {
    return switch (result.bound()) {
      case NONE -> result.value() < lower || result.value() > upper;
      case AT_LEAST -> result.value() > upper;
      case AT_MOST -> result.value() < lower;
    };
  }

  private static String text(Result result) {
    return switch (result.bound()) {
      case NONE -> Double.toString(result.value());
      case AT_LEAST -> "at least " + result.value();
      case AT_MOST -> "at most " + result.value();
    };
  }

  /// One remark about a result.
  ///
  /// @param suspicious whether the result stays out of the fit until it is confirmed
  /// @param message name, value and what was expected
  public record Finding(boolean suspicious, String message) {}
}
