package org.percola.server.cli;

import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.ResultsTable;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Design;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// Adds experiments that nobody suggested: all of them, or none when one has a fault.
final class Additions {
  // The service takes no more in one call, and a call is one whole.
  private static final int MOST = 1000;

  private static final Pattern OF_ONE =
      Pattern.compile("requests\\[(\\d+)]\\.(?:experiment\\.)?(?:planned_design\\.)?(.*)");
  private static final Pattern SETTING = Pattern.compile("values\\[\"([^\"]*)\"]");

  private final Connection connection;
  private final Campaign campaign;

  Additions(Connection connection, Campaign campaign) {
    this.connection = connection;
    this.campaign = campaign;
  }

  /// An experiment as it is asked for, and where its first row stands.
  private record New(String place, String id, Experiment experiment) {}

  /// Adds what a table holds; once, however often it is told.
  ///
  /// @throws InvalidInput with every fault of every row
  List<Experiment> table(FileText file, List<String> ignored) {
    refuseKnown(file);
    Faults faults = new Faults();
    List<Told> rows = ResultsTable.ofNew(file, ignored, campaign.getSpec(), faults).rows();
    List<New> wanted = together(rows, file.sha256(), faults);
    faults.refuse();
    return add(wanted, campaign.getName() + "\n" + file.text());
  }

  /// Queues designs.
  List<Experiment> designs(List<Told> rows) {
    return add(together(rows, "", new Faults()), UUID.randomUUID().toString());
  }

  // A request id is forgotten after days; results remember where they came from.
  private void refuseKnown(FileText file) {
    List<String> known =
        ExperimentList.of(connection, campaign).all().stream()
            .filter(e ->
                e.getMeasurementsList().stream()
                    .anyMatch(m -> m.getSourceHash().equals(file.sha256())))
            .map(e -> ResourceName.id(e.getName()))
            .toList();
    if (!known.isEmpty()) {
      throw new InvalidInput(
          file.name(),
          "told before, as %s (expected: experiments that the campaign does not hold)"
              .formatted(String.join(", ", known)));
    }
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

  private List<Experiment> add(List<New> wanted, String text) {
    if (wanted.size() > MOST) {
      throw new InvalidInput(
          "--from", wanted.size() + " experiments (expected: at most " + MOST + " at once)");
    }
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setRequestId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    for (New one : wanted) {
      batch.addRequests(
          CreateExperimentRequest.newBuilder()
              .setExperiment(one.experiment())
              .setExperimentId(one.id()));
    }
    try {
      return connection.experiments().batchCreateExperiments(batch.build()).getExperimentsList();
    } catch (StatusRuntimeException refusal) {
      List<InputFault> faults = new ArrayList<>();
      Violations.of(refusal).forEach(fault -> faults.add(placed(fault, wanted)));
      if (faults.isEmpty()) {
        throw refusal;
      }
      throw (InvalidInput) new InvalidInput(faults).initCause(refusal);
    }
  }

  private static InputFault placed(InputFault fault, List<New> wanted) {
    Matcher one = OF_ONE.matcher(fault.place());
    if (!one.matches()) {
      return fault;
    }
    String place = wanted.get(Integer.parseInt(one.group(1))).place();
    Matcher setting = SETTING.matcher(one.group(2));
    String own = setting.matches() ? setting.group(1) : one.group(2);
    String message = fault.message();
    String plain = message.startsWith(own + ": ") ? message.substring(own.length() + 2) : message;
    return new InputFault(own, plain).within(place);
  }
}
