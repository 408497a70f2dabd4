package org.percola.server.cli;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.ResultsTable;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.input.TypedDesign;
import org.percola.server.cli.report.ResourceName;
import org.percola.server.cli.sheet.HeldExperiments;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Design;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// Adds experiments that nobody suggested: all that the campaign does not hold, or none when one
/// has a fault. A table that was told before, or has grown since, is safe to add again.
final class Additions {
  // The service takes no more in one call, and a call is one whole.
  private static final int MOST = 1000;

  private static final Pattern OF_ONE =
      Pattern.compile("requests\\[(\\d+)]\\.(?:experiment\\.)?(.*)");
  private static final Pattern MEASUREMENT = Pattern.compile("measurements\\[(\\d+)](.*)");
  private static final String ID = "experiment_id";
  private static final String ID_COLUMN = "experiment";

  // No request has such an id: it is refused, with everything else that is wrong with it.
  private static final String UNTELLABLE = "only judged";

  private final Connection connection;
  private final Campaign campaign;

  Additions(Connection connection, Campaign campaign) {
    this.connection = connection;
    this.campaign = campaign;
  }

  /// An experiment as it is asked for, and where its first row stands.
  private record New(String place, String id, Experiment experiment) {
    boolean made() {
      return experiment.getMeasurementsCount() > 0;
    }
  }

  /// What became of a table.
  ///
  /// @param added new in the campaign
  /// @param held by the campaign already
  record Outcome(List<Experiment> added, List<Experiment> held) {}

  /// Adds what a table has and the campaign has not.
  ///
  /// @param again whether all of it are further experiments, whatever the campaign holds
  /// @throws InvalidInput with every fault of every row
  Outcome table(FileText file, List<String> ignored, boolean again) {
    Faults faults = new Faults();
    List<Told> rows = ResultsTable.ofNew(file, ignored, campaign.getSpec(), faults).rows();
    List<New> wanted = new ArrayList<>(together(rows, file.sha256(), faults));
    List<Experiment> held = again ? List.of() : takeHeld(wanted, faults);
    if (faults.any()) {
      faults.addAll(ofOtherRows(wanted, faults));
    }
    faults.refuse();
    return new Outcome(wanted.isEmpty() ? List.of() : add(wanted), held);
  }

  /// Queues designs, or none when one has a fault.
  ///
  /// @param faults what is wrong with those that could not be read as a whole
  /// @throws InvalidInput with every fault of every design
  List<Experiment> designs(List<TypedDesign> typed, Faults faults) {
    List<Told> rows =
        typed.stream().map(one -> Told.ofDesign(one.place(), one.settings())).toList();
    List<New> wanted = together(rows, "", faults);
    if (faults.any()) {
      faults.addAll(DesignOptions.placed(judged(wanted), OF_ONE, typed));
    }
    faults.refuse();
    return add(wanted);
  }

  // What else is wrong with a row that could not be read as a whole may only follow from that.
  private List<InputFault> ofOtherRows(List<New> wanted, Faults faults) {
    List<InputFault> found = new ArrayList<>();
    for (InputFault fault : judged(wanted)) {
      Matcher one = OF_ONE.matcher(fault.place());
      if (one.matches() && !faults.within(wanted.get(Integer.parseInt(one.group(1))).place())) {
        found.add(placed(fault, wanted));
      }
    }
    return found;
  }

  private List<InputFault> judged(List<New> wanted) {
    return Violations.besides(
        Set.of("request_id"),
        () -> connection.experiments().batchCreateExperiments(batch(wanted, UNTELLABLE)));
  }

  /// Takes from what is wanted what the campaign holds: first what was made, for what was to be
  /// made may have been made since.
  private List<Experiment> takeHeld(List<New> wanted, Faults faults) {
    HeldExperiments known = new HeldExperiments(ExperimentList.of(connection, campaign).all());
    List<Experiment> held = new ArrayList<>();
    for (boolean made : new boolean[] {true, false}) {
      wanted.removeIf(one -> {
        if (made != one.made()) {
          return false;
        }
        Optional<Experiment> found = known.again(one.experiment());
        found.ifPresent(held::add);
        return found.isPresent();
      });
    }
    for (New one : wanted) {
      known
          .changed(one.experiment())
          .map(other -> ResourceName.id(other.getName()))
          .ifPresent(id ->
              faults.add(
                  one.place(),
                  "%s has this design and other values (expected: percola tell %s … --correct where a value was changed, --replicates where all of the table are further experiments)"
                      .formatted(id, id)));
    }
    return held;
  }

  private static List<New> together(List<Told> rows, String sha256, Faults faults) {
    Map<String, New> wanted = new LinkedHashMap<>();
    for (Told row : rows) {
      String key = row.experiment().isEmpty() ? row.place() + wanted.size() : row.experiment();
      New before = wanted.get(key);
      if (before == null) {
        wanted.put(key, new New(row.place(), row.experiment(), experiment(row, sha256)));
      } else if (before.experiment().getPlannedDesign().getValuesMap().equals(row.design())) {
        Experiment.Builder more = before.experiment().toBuilder();
        sourced(row, sha256).forEach(more::addMeasurements);
        wanted.put(key, new New(before.place(), before.id(), more.build()));
      } else {
        faults.add(
            row.place(),
            "%s: another design than in %s (expected: the same, for it is one experiment)"
                .formatted(row.experiment(), before.place()));
      }
    }
    return List.copyOf(wanted.values());
  }

  private static Experiment experiment(Told row, String sha256) {
    Experiment.Builder experiment =
        Experiment.newBuilder()
            .setPlannedDesign(Design.newBuilder().putAllValues(row.design()))
            .addAllMeasurements(sourced(row, sha256))
            .setState(row.state())
            .setStateReason(row.reason())
            .setStation(row.station())
            .putAllLots(row.lots());
    if (!row.asMade().isEmpty()) {
      experiment.setAsMadeDesign(
          Design.newBuilder().putAllValues(row.design()).putAllValues(row.asMade()));
    }
    return experiment.build();
  }

  private static List<Measurement> sourced(Told row, String sha256) {
    return row.measurements().stream()
        .map(value -> value.toBuilder().setSourceHash(sha256).build())
        .toList();
  }

  private List<Experiment> add(List<New> wanted) {
    if (wanted.size() > MOST) {
      throw new InvalidInput(
          "--from", wanted.size() + " experiments (expected: at most " + MOST + " at once)");
    }
    BatchCreateExperimentsRequest batch = batch(wanted, UUID.randomUUID().toString());
    try {
      return connection.experiments().batchCreateExperiments(batch).getExperimentsList();
    } catch (StatusRuntimeException refusal) {
      List<InputFault> faults = new ArrayList<>();
      Violations.of(refusal).forEach(fault -> faults.add(placed(fault, wanted)));
      if (faults.isEmpty()) {
        throw refusal;
      }
      throw (InvalidInput) new InvalidInput(faults).initCause(refusal);
    }
  }

  private BatchCreateExperimentsRequest batch(List<New> wanted, String requestId) {
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setRequestId(requestId);
    for (New one : wanted) {
      batch.addRequests(
          CreateExperimentRequest.newBuilder()
              .setExperiment(one.experiment())
              .setExperimentId(one.id()));
    }
    return batch.build();
  }

  private static InputFault placed(InputFault fault, List<New> wanted) {
    Matcher one = OF_ONE.matcher(fault.place());
    if (!one.matches()) {
      return fault;
    }
    New row = wanted.get(Integer.parseInt(one.group(1)));
    String field = one.group(2).equals(ID) ? ID_COLUMN : column(one.group(2), row.experiment());
    return DesignOptions.placed(fault, field, row.place());
  }

  // A table has outcomes, not numbered measurements.
  private static String column(String field, Experiment experiment) {
    Matcher numbered = MEASUREMENT.matcher(field);
    return numbered.matches()
        ? experiment.getMeasurements(Integer.parseInt(numbered.group(1))).getOutcome()
            + numbered.group(2)
        : field;
  }
}
