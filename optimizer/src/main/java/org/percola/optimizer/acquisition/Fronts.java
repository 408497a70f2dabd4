package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.outcome.OutcomeSamples;

/// What is left to gain above the best trade-offs among the anchors that meet every target, draw by
/// draw.
final class Fronts {
  private final List<Boxes> boxes;

  private Fronts(List<Boxes> boxes) {
    this.boxes = List.copyOf(boxes);
  }

  static Fronts of(Goals goals, Stakes stakes) {
    double[] reference = ReferencePoint.of(goals, stakes);
    List<Boxes> boxes = new ArrayList<>();
    for (int draw = 0; draw < stakes.samples().draws(); draw++) {
      boxes.add(Boxes.of(reference, front(stakes, draw)));
    }
    return new Fronts(boxes);
  }

  /// The boxes that one draw leaves.
  Boxes boxes(int draw) {
    return boxes.get(draw);
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
