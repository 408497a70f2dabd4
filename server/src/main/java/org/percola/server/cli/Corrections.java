package org.percola.server.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.report.MeasuredText;
import org.percola.server.convert.ReportedCapacity;
import org.percola.server.convert.ReportedValue;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// Values that take the place of the latest ones told of the same outcomes.
///
/// What is not said again stays as it was told: the specimen, the conditions, the replicate.
final class Corrections {
  private final List<Measurement> open;

  private Corrections(Experiment experiment) {
    open = new ArrayList<>(MeasuredText.valid(experiment));
    Collections.reverse(open);
  }

  /// What is told, as corrections of what an experiment has.
  ///
  /// @param faults values that there is nothing to correct for are added here
  static Told of(Told told, Experiment experiment, Faults faults) {
    Corrections corrections = new Corrections(experiment);
    List<Measurement> corrected = new ArrayList<>();
    // The last value told takes the place of the last there is.
    for (Measurement value : told.measurements().reversed()) {
      corrected.addFirst(corrections.of(value, faults));
    }
    if (told.measurements().isEmpty()) {
      faults.add("--correct", "no value is told (expected: OUTCOME=VALUE)");
    }
    return told.withMeasurements(corrected);
  }

  private Measurement of(Measurement value, Faults faults) {
    for (Measurement before : open) {
      if (sameOutcome(value, before) && matches(value, before)) {
        open.remove(before);
        return correction(value, before);
      }
    }
    faults.add(
        "--correct",
        value.getOutcome()
            + ": nothing to correct (expected: a value told before, see 'percola status')");
    return value;
  }

  private static Measurement correction(Measurement value, Measurement before) {
    Measurement.Builder correction =
        value.toBuilder()
            .setSupersedes(before.getMeasurementId())
            .setReplicate(before.getReplicate());
    if (!value.hasSpecimen() && before.hasSpecimen()) {
      correction.setSpecimen(before.getSpecimen());
    }
    before
        .getConditionsMap()
        .forEach((name, number) -> {
          if (!ReportedValue.isNote(name) && !value.containsConditions(name)) {
            correction.putConditions(name, number);
          }
        });
    return correction.build();
  }

  /// Whether a value can be meant of one told before: nothing that is said of it is different.
  private static boolean matches(Measurement value, Measurement before) {
    boolean specimen = !value.hasSpecimen() || value.getSpecimen().equals(before.getSpecimen());
    return specimen
        && value.getConditionsMap().entrySet().stream()
            .allMatch(condition ->
                condition.getValue().equals(before.getConditionsMap().get(condition.getKey())));
  }

  private static boolean sameOutcome(Measurement value, Measurement before) {
    return value.getOutcome().equals(before.getOutcome())
        || (ReportedCapacity.of(value.getOutcome()) != null
            && before.getOutcome().equals(ReportedCapacity.OUTCOME));
  }
}
