package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.UnitDistance;

/// Keeps designs apart from others, such as those of a batch from each other and from those on
/// their way: no lab learns anything from a second design that is all but the first.
///
/// Scores fall steeply within a small distance, to the same degree for every strategy, so that only
/// a space smaller than that is filled more closely.
final class Spaced implements Acquisition {
  /// In widths of the unit cube: few labs set a parameter more finely.
  static final double LEAST = 0.01;

  /// More than any two scores differ by.
  private static final double PENALTY = 1e6;

  /// Of the distance to keep: designs as much too near stand for one design.
  private static final double CROWDED = 0.05;

  private final Acquisition score;
  private final List<Design> others;
  private final UnitDistance distance;
  private final double[][] places;
  private final double least;

  /// @param others that the best designs are to keep away from
  Spaced(Acquisition score, List<Design> others, UnitDistance distance) {
    this(score, others, distance, LEAST);
  }

  /// @param least the distance to keep
  Spaced(Acquisition score, List<Design> others, UnitDistance distance, double least) {
    this.least = least;
    this.score = score;
    this.others = List.copyOf(others);
    this.distance = distance;
    this.places = others.stream().map(distance.encoding()::toUnit).toArray(double[][]::new);
  }

  /// Whether a score is that of a design that does not keep its distance, well short of it.
  static boolean crowded(double score) {
    return score < -PENALTY * CROWDED;
  }

  @Override
  public double[] score(List<Design> designs) {
    double[] scores = score.score(designs);
    for (int i = 0; i < scores.length; i++) {
      double nearest = nearest(designs.get(i));
      if (nearest < least) {
        scores[i] -= PENALTY * (1 - nearest / least);
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
