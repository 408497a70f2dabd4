package org.percola.optimizer.planning;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;

/// The experiment most similar to a design.
///
/// The distance is Euclidean in widths of the unit cube; another label counts as 1, and so does a
/// parameter that only one of the two designs has.
///
/// @param experiment its id; null when there is none
/// @param distance infinite when there is none
record Nearest(@Nullable String experiment, double distance) {

  static Nearest of(
      Design design, List<Observation> observations, DesignSpace space, SpaceEncoding encoding) {
    Nearest nearest = new Nearest(null, Double.POSITIVE_INFINITY);
    for (Observation observation : observations) {
      double distance = distance(design, observation.design(), space, encoding);
      if (distance < nearest.distance()) {
        nearest = new Nearest(observation.experiment().id(), distance);
      }
    }
    return nearest;
  }

  private static double distance(
      Design one, Design other, DesignSpace space, SpaceEncoding encoding) {
    double[] a = encoding.toUnit(one);
    double[] b = encoding.toUnit(other);
    double squares = 0.0;
    for (int i = 0; i < a.length; i++) {
      double gap = gap(space.parameters().get(i), one, other, a[i] - b[i]);
      squares += gap * gap;
    }
    return Math.sqrt(squares);
  }

  private static double gap(Parameter parameter, Design one, Design other, double difference) {
    boolean label = parameter instanceof Parameter.Categorical;
    if (label || !one.has(parameter.name()) || !other.has(parameter.name())) {
      return Objects.equals(
              one.values().get(parameter.name()), other.values().get(parameter.name()))
          ? 0.0
          : 1.0;
    }
    return difference;
  }
}
