package org.percola.benchmarks.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;

/// Experiments that somebody has made and measured, whose noise is not known.
public final class MeasuredExperiment {
  private MeasuredExperiment() {}

  /// A completed experiment.
  ///
  /// @param outcomes of the campaign; derived ones and those without a value are left out
  /// @param values by outcome, in its unit
  public static Experiment of(
      String id, Design design, List<Outcome> outcomes, Map<String, Double> values) {
    List<Measurement> measurements = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Double value = values.get(outcome.name());
      if (outcome instanceof Outcome.Measured && value != null) {
        measurements.add(measurement(outcome, value));
      }
    }
    return new Experiment(
        id,
        design,
        null,
        measurements,
        null,
        Map.of(),
        List.of(new Experiment.Change(ExperimentState.COMPLETED, Instant.EPOCH, "")),
        null);
  }

  private static Measurement measurement(Outcome outcome, double value) {
    return new Measurement(
        outcome.name(),
        outcome.name(),
        new Measurement.Value.Exact(value),
        outcome.unit(),
        null,
        null,
        Map.of(),
        1,
        null,
        null,
        true);
  }
}
