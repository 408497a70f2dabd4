package org.percola.server.cli;

import io.grpc.StatusRuntimeException;
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

  /// How something is told once.
  ///
  /// @param requestId telling again under the same id has no further effect
  /// @param etag the version that the experiment must have; empty when any will do
  record Once(String requestId, String etag) {
    /// Whatever the experiment has become.
    static Once anyway() {
      return new Once(UUID.randomUUID().toString(), "");
    }

    /// Only while the experiment is as it is known here.
    static Once to(Experiment experiment) {
      return new Once(UUID.randomUUID().toString(), experiment.getEtag());
    }

    /// As one row of a text: telling the same text again within days has no further effect.
    static Once row(Experiment experiment, String text, int row) {
      String named = experiment.getName() + "\n" + row + "\n" + text;
      return new Once(
          UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString(), "");
    }
  }

  Telling(Connection connection) {
    this.connection = connection;
  }

  /// Tells it.
  ///
  /// @param once how telling it again is kept from having a further effect
  /// @return the experiment as it became
  Experiment tell(Experiment experiment, Told told, Once once) {
    return switch (told.state()) {
      case EXPERIMENT_STATE_FAILED,
          EXPERIMENT_STATE_INFEASIBLE,
          EXPERIMENT_STATE_ABANDONED,
          EXPERIMENT_STATE_SUGGESTED,
          EXPERIMENT_STATE_LEASED ->
          connection.experiments().setExperimentState(state(experiment, told, once));
      case EXPERIMENT_STATE_RUNNING ->
          told.results()
              ? connection.experiments().recordResults(results(experiment, told, once))
              : connection.experiments().setExperimentState(state(experiment, told, once));
      case EXPERIMENT_STATE_UNSPECIFIED, EXPERIMENT_STATE_COMPLETED, UNRECOGNIZED ->
          connection.experiments().recordResults(results(experiment, told, once));
    };
  }

  /// Has results judged by the services without telling them: a state that results cannot bring
  /// about is refused, together with everything else that is wrong.
  ///
  /// @param whole whether all that was told could be read, so that nothing is missing for that
  /// @return what is wrong besides that state
  List<InputFault> judge(Experiment experiment, Told told, boolean whole) {
    RecordResultsRequest untellable =
        results(experiment, told, new Once("", "")).toBuilder()
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

  /// What the services refused of something that was told, in the words of whoever told it; empty
  /// when it was not about its fields.
  static List<InputFault> faults(StatusRuntimeException refusal, Told told) {
    return Violations.of(refusal).stream().map(fault -> named(fault, told)).toList();
  }

  // People name settings and outcomes; where some could not be read, a number no longer says which
  // measurement is meant.
  private static InputFault named(InputFault fault, Told told) {
    String place = fault.place();
    Matcher setting = SETTING.matcher(place);
    if (setting.matches()) {
      return new InputFault(AS_MADE + setting.group(1), without(setting.group(1), fault.message()));
    }
    for (int i = 0; i < told.measurements().size(); i++) {
      String numbered = "measurements[" + i + "]";
      if (place.startsWith(numbered)) {
        String outcome = told.measurements().get(i).getOutcome();
        return new InputFault(
            outcome + place.substring(numbered.length()), without(outcome, fault.message()));
      }
    }
    return fault;
  }

  // The place says the name already.
  private static String without(String name, String message) {
    String own = name + ": ";
    return message.startsWith(own) ? message.substring(own.length()) : message;
  }

  private static SetExperimentStateRequest state(Experiment experiment, Told told, Once once) {
    return SetExperimentStateRequest.newBuilder()
        .setName(experiment.getName())
        .setState(told.state())
        .setReason(told.reason())
        .setStation(told.station())
        .setRequestId(once.requestId())
        .setEtag(once.etag())
        .build();
  }

  private static RecordResultsRequest results(Experiment experiment, Told told, Once once) {
    RecordResultsRequest.Builder request =
        RecordResultsRequest.newBuilder()
            .setName(experiment.getName())
            .addAllMeasurements(told.measurements())
            .setState(told.state())
            .setStation(told.station())
            .putAllLots(told.lots())
            .setRequestId(once.requestId())
            .setEtag(once.etag());
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
