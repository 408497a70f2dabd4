package org.percola.optimizer.planning;

import java.util.List;

/// Settings that the designs of a batch have in common, because one furnace or one powder batch
/// serves them all.
///
/// @param parameters the names of those parameters; none for designs that are free of each other
/// @param settings how many different settings of them together the batch may have, at least 1
public record Sharing(List<String> parameters, int settings) {
  /// Every design for itself.
  public static final Sharing NONE = new Sharing(List.of(), 1);

  public Sharing {
    parameters = parameters.stream().distinct().toList();
    if (settings < 1) {
      throw new IllegalArgumentException("settings: " + settings + " (expected: 1 or more)");
    }
  }

  /// Whether it limits a batch of that size.
  boolean limits(int count) {
    return !parameters.isEmpty() && settings < count;
  }
}
