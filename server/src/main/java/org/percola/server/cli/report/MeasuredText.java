package org.percola.server.cli.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// Measured values of an experiment as text; corrected ones are left out.
public final class MeasuredText {
  private MeasuredText() {}

  /// The measurements that nothing corrects, in the order they were reported.
  public static List<Measurement> valid(Experiment experiment) {
    Set<String> corrected = new HashSet<>();
    experiment.getMeasurementsList().forEach(m -> corrected.add(m.getSupersedes()));
    return experiment.getMeasurementsList().stream()
        .filter(m -> !corrected.contains(m.getMeasurementId()) || m.getMeasurementId().isEmpty())
        .toList();
  }

  /// The values of one outcome, without unit: `93.0 ± 5.0`, or several.
  static String of(OutcomeWords words, Experiment experiment, String outcome) {
    return valid(experiment).stream()
        .filter(m -> m.getOutcome().equals(outcome))
        .map(m -> of(words, m))
        .collect(Collectors.joining(", "));
  }

  private static String of(OutcomeWords words, Measurement m) {
    String value =
        switch (m.getValueCase()) {
          case EXACT -> words.value(m.getOutcome(), m.getExact());
          case AT_LEAST -> "≥ " + words.value(m.getOutcome(), m.getAtLeast());
          case AT_MOST -> "≤ " + words.value(m.getOutcome(), m.getAtMost());
          case VALUE_NOT_SET -> "";
        };
    return m.hasStandardError()
        ? value + " ± " + words.value(m.getOutcome(), m.getStandardError())
        : value;
  }
}
