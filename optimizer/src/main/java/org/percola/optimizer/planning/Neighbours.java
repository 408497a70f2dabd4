package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.UnitDistance;

/// Finds the measured experiments most similar to a design; places are worked out once.
final class Neighbours {
  private final List<Observation> observations;
  private final UnitDistance distance;
  private final double[][] places;

  Neighbours(List<Observation> observations, UnitDistance distance) {
    this.observations = observations;
    this.distance = distance;
    this.places =
        observations.stream()
            .map(observation -> distance.encoding().place(observation.design()))
            .toArray(double[][]::new);
  }

  /// The first of the most similar.
  Nearest of(Design design) {
    double[] place = distance.encoding().place(design);
    Nearest nearest = new Nearest(null, Double.POSITIVE_INFINITY);
    for (int i = 0; i < places.length; i++) {
      Observation observation = observations.get(i);
      double away = distance.between(design, place, observation.design(), places[i]);
      if (away < nearest.distance()) {
        nearest = new Nearest(observation.experiment().id(), away);
      }
    }
    return nearest;
  }

  /// The most similar, nearest first; of equals the older first.
  List<Neighbour> of(Design design, int count) {
    double[] place = distance.encoding().place(design);
    List<Neighbour> all = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Observation observation = observations.get(i);
      double away = distance.between(design, place, observation.design(), places[i]);
      all.add(new Neighbour(observation.experiment().id(), away));
    }
    all.sort(Comparator.comparingDouble(Neighbour::distance));
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }
}
