package org.percola.server.cli.input;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Where in a file each field stood, by field path such as `campaign.spec.outcomes[1].unit`, and
/// where something could not be read.
public final class FilePositions {
  private final String file;
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> doubts = new HashSet<>();

  FilePositions(String file) {
    this.file = file;
  }

  void remember(String path, Node node) {
    places.put(path, of(node));
  }

  /// Notes that something of the object around a path could not be read: what is left of the object
  /// says something else than what was written.
  void doubt(String path) {
    int dot = path.lastIndexOf('.');
    doubts.add(dot < 0 ? "" : path.substring(0, dot));
  }

  /// Whether a field lies in an object of which something could not be read.
  boolean doubtful(String path) {
    return doubts.stream()
        .anyMatch(outer ->
            outer.isEmpty()
                || path.equals(outer)
                || path.startsWith(outer + ".")
                || path.startsWith(outer + "["));
  }

  /// Whether something inside an object could not be read.
  boolean doubtfulWithin(String path) {
    return doubtful(path) || doubts.stream().anyMatch(inner -> inner.startsWith(path));
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
