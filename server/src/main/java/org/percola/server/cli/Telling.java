package org.percola.server.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;
import org.percola.v1.Design;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SetExperimentStateRequest;

/// Hands what somebody told of an experiment to the services: as results, or as an end without.
final class Telling {
  /// What comes before a parameter where a fault is of a setting that came out other than planned.
  static final String AS_MADE = "as_made.";

  private static final Pattern SETTING = Pattern.compile("as_made_design\\.values\\[\"([^\"]*)\"]");

  private final Connection connection;

  Telling(Connection connection) {
    this.connection = connection;
  }

  /// Tells it.
  ///
  /// @param requestId telling again under the same id has no further effect
  /// @return the experiment as it became
  Experiment tell(Experiment experiment, Told told, String requestId) {
    return switch (told.state()) {
      case EXPERIMENT_STATE_FAILED,
          EXPERIMENT_STATE_INFEASIBLE,
          EXPERIMENT_STATE_ABANDONED,
          EXPERIMENT_STATE_SUGGESTED,
          EXPERIMENT_STATE_LEASED ->
          connection.experiments().setExperimentState(state(experiment, told, requestId));
      case EXPERIMENT_STATE_RUNNING ->
          told.results()
              ? connection.experiments().recordResults(results(experiment, told, requestId))
              : connection.experiments().setExperimentState(state(experiment, told, requestId));
      case EXPERIMENT_STATE_UNSPECIFIED, EXPERIMENT_STATE_COMPLETED, UNRECOGNIZED ->
          connection.experiments().recordResults(results(experiment, told, requestId));
    };
  }

  /// Has results judged by the services without telling them: a state that results cannot bring
  /// about is refused, together with everything else that is wrong.
  ///
  /// @param whole whether all that was told could be read, so that nothing is missing for that
  /// @return what is wrong besides that state
  List<InputFault> judge(Experiment experiment, Told told, boolean whole) {
    RecordResultsRequest untellable =
        results(experiment, told, "").toBuilder()
            .setState(ExperimentState.EXPERIMENT_STATE_SUGGESTED)
            .build();
    boolean mayLack = !whole || told.state() == ExperimentState.EXPERIMENT_STATE_RUNNING;
    return Violations.besides(
            mayLack ? Set.of("state", "measurements") : Set.of("state"),
            () -> connection.experiments().recordResults(untellable))
        .stream()
        .map(fault -> named(fault, told))
        .toList();
  }

  // People name settings and outcomes; where some could not be read, a number no longer says which
  // measurement is meant.
  private static InputFault named(InputFault fault, Told told) {
    String place = fault.place();
    Matcher setting = SETTING.matcher(place);
    if (setting.matches()) {
      String own = setting.group(1) + ": ";
      String message = fault.message();
      return new InputFault(
          AS_MADE + setting.group(1),
          message.startsWith(own) ? message.substring(own.length()) : message);
    }
    for (int i = 0; i < told.measurements().size(); i++) {
      String numbered = "measurements[" + i + "]";
      if (place.startsWith(numbered)) {
        String outcome = told.measurements().get(i).getOutcome();
        return new InputFault(outcome + place.substring(numbered.length()), fault.message());
      }
    }
    return fault;
  }

  /// An id that is the same whenever the same text is told at the same place.
  static String requestId(String text, int row) {
    String named = row + "\n" + text;
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static SetExperimentStateRequest state(
      Experiment experiment, Told told, String requestId) {
    return SetExperimentStateRequest.newBuilder()
        .setName(experiment.getName())
        .setState(told.state())
        .setReason(told.reason())
        .setStation(told.station())
        .setRequestId(requestId)
        .build();
  }

  private static RecordResultsRequest results(Experiment experiment, Told told, String requestId) {
    RecordResultsRequest.Builder request =
        RecordResultsRequest.newBuilder()
            .setName(experiment.getName())
            .addAllMeasurements(told.measurements())
            .setState(told.state())
            .setStation(told.station())
            .putAllLots(told.lots())
            .setRequestId(requestId);
    if (!told.asMade().isEmpty()) {
      request.setAsMadeDesign(asMade(experiment, told));
    }
    return request.build();
  }

  // The service wants all of the design; people say only what came out differently.
  private static Design asMade(Experiment experiment, Told told) {
    Design before =
        experiment.hasAsMadeDesign() ? experiment.getAsMadeDesign() : experiment.getPlannedDesign();
    return before.toBuilder().putAllValues(told.asMade()).build();
  }
}
