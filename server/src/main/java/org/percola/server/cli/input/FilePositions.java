package org.percola.server.cli.input;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Where in a file each field stood, by field path such as `campaign.spec.outcomes[1].unit`.
public final class FilePositions {
  private final String file;
  private final Map<String, String> places = new HashMap<>();

  FilePositions(String file) {
    this.file = file;
  }

  void remember(String path, Node node) {
    places.put(path, of(node));
  }

  String of(Node node) {
    return node.getStartMark()
        .map(mark -> file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
        .orElse(file);
  }

  /// A fault of a field as a fault at its place in the file: at the field, or at the nearest one
  /// around it that the file has.
  public InputFault locate(String path, String message) {
    String around = path;
    while (!around.isEmpty()) {
      @Nullable String place = places.get(around);
      if (place != null) {
        return new InputFault(place, path + ": " + message);
      }
      int cut = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
      around = cut < 0 ? "" : around.substring(0, cut);
    }
    return new InputFault(file, path.isEmpty() ? message : path + ": " + message);
  }
}
