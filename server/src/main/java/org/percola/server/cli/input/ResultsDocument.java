package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.server.cli.report.StateWords;
import org.percola.v1.ExperimentState;
import org.percola.v1.RecordResultsRequest;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Results from a JSON or YAML file: one RecordResultsRequest in its JSON form, or a list of them.
public final class ResultsDocument {
  private static final Set<ExperimentState> STATES =
      Set.of(
          ExperimentState.EXPERIMENT_STATE_UNSPECIFIED,
          ExperimentState.EXPERIMENT_STATE_RUNNING,
          ExperimentState.EXPERIMENT_STATE_COMPLETED);
  private static final String EXPECTED =
      " (expected: running or completed; an end without results is told in a table, or with --failed,"
          + " --infeasible or --abandoned)";

  private ResultsDocument() {}

  /// Reads a document as far as it can be read.
  ///
  /// @param faults what cannot be read is added here
  /// @return what is told of experiments that could be read
  /// @throws InvalidInput when it is neither JSON nor YAML
  public static List<Told> read(FileText file, Faults faults) {
    Node tree = YamlText.tree(file);
    List<Node> nodes = tree instanceof SequenceNode list ? list.getValue() : List.of(tree);
    if (nodes.isEmpty()) {
      throw new InvalidInput(file.name(), "an empty list (expected: results of an experiment)");
    }
    List<Told> told = new ArrayList<>();
    for (Node node : nodes) {
      faults.collect(() -> {
        RecordResultsRequest.Builder request = RecordResultsRequest.newBuilder();
        FilePositions positions = MessageReader.read(file, node, request);
        told.add(told(positions.of(node), request.build(), faults));
      });
    }
    return told;
  }

  private static Told told(String place, RecordResultsRequest request, Faults faults) {
    ExperimentState state = request.getState();
    boolean results = STATES.contains(state);
    if (!results) {
      faults.add(place + " state", StateWords.of(state) + EXPECTED);
    }
    return new Told(
        place,
        request.getName(),
        request.getMeasurementsList(),
        request.getAsMadeDesign().getValuesMap(),
        results ? state : ExperimentState.EXPERIMENT_STATE_UNSPECIFIED,
        "",
        request.getStation(),
        request.getLotsMap(),
        Map.of());
  }
}
