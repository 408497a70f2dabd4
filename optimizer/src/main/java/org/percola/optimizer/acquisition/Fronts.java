package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.outcome.OutcomeSamples;

/// What is left to gain above the best trade-offs among the anchors that meet every target, draw by
/// draw, and how daring the beliefs are that it is counted by.
final class Fronts {
  private final List<Boxes> boxes;
  private final double narrowing;

  private Fronts(List<Boxes> boxes, double narrowing) {
    this.boxes = List.copyOf(boxes);
    this.narrowing = narrowing;
  }

  static Fronts of(Goals goals, Stakes stakes) {
    double[] reference = ReferencePoint.of(goals, stakes);
    List<Boxes> boxes = new ArrayList<>();
    for (int draw = 0; draw < stakes.samples().draws(); draw++) {
      boxes.add(Boxes.of(reference, front(stakes, draw)));
    }
    return new Fronts(boxes, 1.0 / Math.sqrt(reference.length));
  }

  /// The boxes that one draw leaves.
  Boxes boxes(int draw) {
    return boxes.get(draw);
  }

  /// What the deviation of an objective is multiplied by within a draw: 1/√m of m objectives.
  ///
  /// A volume is a product, so its expectation rewards wide beliefs with the m-th power of their
  /// deviation, where one objective's improvement rewards them with the first. Narrowed, the
  /// variances of all objectives add up to that of one.
  double narrowing() {
    return narrowing;
  }

  private static List<double[]> front(Stakes stakes, int draw) {
    OutcomeSamples samples = stakes.samples();
    List<Aim> aims = stakes.merit().aims();
    List<double[]> points = new ArrayList<>();
    for (int anchor = 0; anchor < samples.anchors(); anchor++) {
      if (stakes.slacks().met(samples, draw, anchor)) {
        double[] point = new double[aims.size()];
        for (int j = 0; j < point.length; j++) {
          point[j] = aims.get(j).merit(samples.scaledAnchor(j, draw, anchor));
        }
        points.add(point);
      }
    }
    return Dominance.front(points);
  }
}
