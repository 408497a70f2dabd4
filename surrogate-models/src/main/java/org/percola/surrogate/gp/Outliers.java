package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;

/// Names observations that seem to err far more than they say.
final class Outliers {

  /// An expected precision below this is reported: an observation more than 4.5 standard errors
  /// off, as one in a hundred is by Student's t with 4 degrees of freedom.
  private static final double SMALL_PRECISION = 0.2;

  /// Beyond so many they are only counted.
  private static final int MOST_NAMED = 5;

  private Outliers() {}

  static List<String> messages(List<Conditioned> draws) {
    List<String> messages = new ArrayList<>();
    int found = 0;
    for (int k = 0; k < draws.getFirst().data().size(); k++) {
      double precision = 0;
      for (Conditioned draw : draws) {
        precision += draw.data().relativePrecision(k) / draws.size();
      }
      if (precision < SMALL_PRECISION && ++found <= MOST_NAMED) {
        messages.add(
            "Observation %d lies far from what the others say: it counts as if its standard error were %.1f times as large."
                .formatted(k, 1 / Math.sqrt(precision)));
      }
    }
    if (found > MOST_NAMED) {
      messages.add("%d observations in all lie far from what the others say.".formatted(found));
    }
    return messages;
  }
}
