package org.percola.optimizer.search;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;

/// Which way a score rises around a design, as far as its neighbours tell.
///
/// Every neighbour counts by its rise per distance; where they lie along the coordinates, one to
/// each side, their sum is twice the gradient of central differences.
final class Uphill {
  private final FeasibleSpace space;

  Uphill(FeasibleSpace space) {
    this.space = space;
  }

  /// A direction of length 1 in the unit cube; of length 0 on a plain.
  ///
  /// @param around neighbours; those with other labels say nothing of a direction
  double[] of(Design place, List<Design> around, ToDoubleFunction<Design> score) {
    double[] here = space.encoding().toUnit(place);
    double[] direction = new double[here.length];
    for (Design neighbour : around) {
      double rise = score.applyAsDouble(neighbour) - score.applyAsDouble(place);
      if (Double.isFinite(rise) && labelled(neighbour, place)) {
        add(direction, apart(here, space.encoding().toUnit(neighbour)), rise);
      }
    }
    return ofLength1(direction);
  }

  private static double[] apart(double[] from, double[] to) {
    double[] apart = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      apart[i] = to[i] - from[i];
    }
    return apart;
  }

  private static void add(double[] direction, double[] step, double rise) {
    double square = square(step);
    for (int i = 0; square > 0 && i < step.length; i++) {
      direction[i] += rise * step[i] / square;
    }
  }

  private static double[] ofLength1(double[] direction) {
    double length = Math.sqrt(square(direction));
    for (int i = 0; length > 0 && i < direction.length; i++) {
      direction[i] /= length;
    }
    return direction;
  }

  private static double square(double[] vector) {
    double sum = 0.0;
    for (double coordinate : vector) {
      sum += coordinate * coordinate;
    }
    return sum;
  }

  private boolean labelled(Design one, Design like) {
    return space.space().parameters().stream()
        .map(Parameter::name)
        .allMatch(name ->
            one.has(name) == like.has(name) && Objects.equals(one.label(name), like.label(name)));
  }
}
