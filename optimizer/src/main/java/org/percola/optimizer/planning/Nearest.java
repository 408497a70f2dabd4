package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// The experiment most similar to a design.
///
/// @param experiment its id; null when there is none
/// @param distance as [UnitDistance]; infinite when there is none
record Nearest(@Nullable String experiment, double distance) {

  static Nearest of(Design design, List<Observation> observations, UnitDistance distance) {
    Nearest nearest = new Nearest(null, Double.POSITIVE_INFINITY);
    for (Observation observation : observations) {
      double away = distance.between(design, observation.design());
      if (away < nearest.distance()) {
        nearest = new Nearest(observation.experiment().id(), away);
      }
    }
    return nearest;
  }
}
