package org.percola.server.cli.input;

import java.util.List;
import java.util.Map;
import org.percola.v1.DesignValue;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;

/// What somebody tells of one experiment.
///
/// @param place where it was told, for messages
/// @param experiment as typed: an id, the beginning of one, or a full name
/// @param asMade settings that came out other than planned
/// @param state unspecified when results are simply complete
/// @param lots labels of what it was made from
public record Told(
    String place,
    String experiment,
    List<Measurement> measurements,
    Map<String, DesignValue> asMade,
    ExperimentState state,
    String reason,
    String station,
    Map<String, String> lots) {
  public Told {
    measurements = List.copyOf(measurements);
    asMade = Map.copyOf(asMade);
    lots = Map.copyOf(lots);
  }

  /// Whether it ended without results.
  public boolean ends() {
    return state == ExperimentState.EXPERIMENT_STATE_FAILED
        || state == ExperimentState.EXPERIMENT_STATE_INFEASIBLE
        || state == ExperimentState.EXPERIMENT_STATE_ABANDONED;
  }

  /// Whether results are told, or how it was made.
  public boolean results() {
    return !measurements.isEmpty() || !asMade.isEmpty() || !lots.isEmpty();
  }

  /// The same with other values.
  public Told withMeasurements(List<Measurement> other) {
    return new Told(place, experiment, other, asMade, state, reason, station, lots);
  }

  /// The same in another state.
  public Told withState(ExperimentState other) {
    return new Told(place, experiment, measurements, asMade, other, reason, station, lots);
  }

  /// The same with other settings that came out other than planned.
  public Told withAsMade(Map<String, DesignValue> other) {
    return new Told(place, experiment, measurements, other, state, reason, station, lots);
  }
}
