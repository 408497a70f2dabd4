package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.UnitDistance;

/// Keeps the designs of a batch apart from each other and from those on their way: no lab learns
/// anything from a second design that is all but the first.
///
/// Scores fall steeply within a small distance, to the same degree for every strategy, so that only
/// a space smaller than that is filled more closely.
record Spaced(Acquisition score, List<Design> others, UnitDistance distance)
    implements Acquisition {
  /// In widths of the unit cube: what labs set no parameter more finely than.
  static final double LEAST = 0.01;

  /// More than any two scores differ by.
  private static final double PENALTY = 1e6;

  Spaced {
    others = List.copyOf(others);
  }

  @Override
  public double[] score(List<Design> designs) {
    double[] scores = score.score(designs);
    double[][] places = others.stream().map(distance.encoding()::toUnit).toArray(double[][]::new);
    for (int i = 0; i < scores.length; i++) {
      double nearest = nearest(designs.get(i), places);
      if (nearest < LEAST) {
        scores[i] -= PENALTY * (1 - nearest / LEAST);
      }
    }
    return scores;
  }

  private double nearest(Design design, double[][] places) {
    double[] place = distance.encoding().toUnit(design);
    double nearest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < places.length; k++) {
      nearest = Math.min(nearest, distance.between(design, place, others.get(k), places[k]));
    }
    return nearest;
  }
}
