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
/// @param design settings that it says the experiment has; empty where it says nothing of them
public record Told(
    String place,
    String experiment,
    List<Measurement> measurements,
    Map<String, DesignValue> asMade,
    ExperimentState state,
    String reason,
    String station,
    Map<String, String> lots,
    Map<String, DesignValue> design) {
  public Told {
    measurements = List.copyOf(measurements);
    asMade = Map.copyOf(asMade);
    lots = Map.copyOf(lots);
    design = Map.copyOf(design);
  }

  /// A design of which nothing is told but that it is wanted.
  public static Told ofDesign(String place, Map<String, DesignValue> design) {
    return new Told(
        place,
        "",
        List.of(),
        Map.of(),
        ExperimentState.EXPERIMENT_STATE_UNSPECIFIED,
        "",
        "",
        Map.of(),
        design);
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
    return new Told(place, experiment, other, asMade, state, reason, station, lots, design);
  }

  /// The same in another state.
  public Told withState(ExperimentState other) {
    return new Told(place, experiment, measurements, asMade, other, reason, station, lots, design);
  }

  /// The same with other settings that came out other than planned.
  public Told withAsMade(Map<String, DesignValue> other) {
    return new Told(place, experiment, measurements, other, state, reason, station, lots, design);
  }
}
