package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.RecordResultsRequest;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Results from a JSON or YAML file: one RecordResultsRequest in its JSON form, or a list of them.
public final class ResultsDocument {
  private ResultsDocument() {}

  /// Reads a document as far as it can be read.
  ///
  /// @param faults what cannot be read is added here
  /// @return what is told of experiments that could be read
  /// @throws InvalidInput when it is neither JSON nor YAML
  public static List<Told> read(FileText file, Faults faults) {
    Node tree = YamlText.tree(file);
    List<Node> nodes = tree instanceof SequenceNode list ? list.getValue() : List.of(tree);
    List<Told> told = new ArrayList<>();
    for (Node node : nodes) {
      faults.collect(() -> {
        RecordResultsRequest.Builder request = RecordResultsRequest.newBuilder();
        FilePositions positions = MessageReader.read(file, node, request);
        told.add(told(positions.of(node), request.build()));
      });
    }
    return told;
  }

  private static Told told(String place, RecordResultsRequest request) {
    return new Told(
        place,
        request.getName(),
        request.getMeasurementsList(),
        request.getAsMadeDesign().getValuesMap(),
        request.getState(),
        "",
        request.getStation(),
        request.getLotsMap());
  }
}
