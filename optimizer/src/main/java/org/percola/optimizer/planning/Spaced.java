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
final class Spaced implements Acquisition {
  /// In widths of the unit cube: few labs set a parameter more finely.
  static final double LEAST = 0.01;

  /// More than any two scores differ by.
  private static final double PENALTY = 1e6;

  private final Acquisition score;
  private final List<Design> others;
  private final UnitDistance distance;
  private final double[][] places;

  /// @param others that the best designs are to keep away from
  Spaced(Acquisition score, List<Design> others, UnitDistance distance) {
    this.score = score;
    this.others = List.copyOf(others);
    this.distance = distance;
    this.places = others.stream().map(distance.encoding()::toUnit).toArray(double[][]::new);
  }

  @Override
  public double[] score(List<Design> designs) {
    double[] scores = score.score(designs);
    for (int i = 0; i < scores.length; i++) {
      double nearest = nearest(designs.get(i));
      if (nearest < LEAST) {
        scores[i] -= PENALTY * (1 - nearest / LEAST);
      }
    }
    return scores;
  }

  private double nearest(Design design) {
    double[] place = distance.encoding().toUnit(design);
    double nearest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < places.length; k++) {
      nearest = Math.min(nearest, distance.between(design, place, others.get(k), places[k]));
    }
    return nearest;
  }
}
