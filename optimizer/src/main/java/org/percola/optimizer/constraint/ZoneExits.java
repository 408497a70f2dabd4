package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;

/// Finds places outside a zone to go to from a place inside it.
///
/// A place is only a wish: what a lab can set near it may lie inside again, so some lie close
/// behind the border and some further away.
final class ZoneExits {
  /// How far behind a border an exit lies, in widths of the unit cube: near, and past coarse steps.
  private static final double[] BEHIND = {0.01, 0.1, 0.3};

  private final DesignSpace space;
  private final SpaceEncoding encoding;

  ZoneExits(DesignSpace space, SpaceEncoding encoding) {
    this.space = space;
    this.encoding = encoding;
  }

  /// Places in the unit cube, the nearest first.
  List<double[]> from(Zone zone, double[] unit) {
    List<double[]> exits =
        switch (zone) {
          case Zone.Box box -> behindSides(box, unit);
          case Zone.Ball ball -> behindShell(ball, unit);
          case Zone.Points points -> aside(unit, 0);
        };
    exits.sort(Comparator.comparingDouble(exit -> squaredDistance(exit, unit)));
    return exits;
  }

  private List<double[]> behindSides(Zone.Box box, double[] unit) {
    List<double[]> exits = new ArrayList<>();
    for (Map.Entry<String, Range> side : box.ranges().entrySet()) {
      int at = space.indexOf(side.getKey());
      for (double behind : BEHIND) {
        double below = encoding.coordinate(side.getKey(), side.getValue().lower()) - behind;
        double above = encoding.coordinate(side.getKey(), side.getValue().upper()) + behind;
        add(exits, unit, at, below);
        add(exits, unit, at, above);
      }
    }
    for (Map.Entry<String, List<String>> side : box.labels().entrySet()) {
      otherLabels(exits, unit, space.indexOf(side.getKey()), side.getValue());
    }
    return exits;
  }

  private List<double[]> behindShell(Zone.Ball ball, double[] unit) {
    List<double[]> exits = aside(encoding.toUnit(ball.centre()), ball.radius());
    double[] centre = encoding.toUnit(ball.centre());
    double distance = Math.sqrt(squaredDistance(unit, centre));
    for (double behind : BEHIND) {
      double[] exit = centre.clone();
      for (int i = 0; i < exit.length && distance > 0; i++) {
        double along = (unit[i] - centre[i]) / distance;
        exit[i] = Math.clamp(centre[i] + along * (ball.radius() + behind), 0.0, 1.0);
      }
      if (distance > 0) {
        exits.add(exit);
      }
    }
    return exits;
  }

  /// Along every axis both ways, and every other label.
  private List<double[]> aside(double[] unit, double radius) {
    List<double[]> exits = new ArrayList<>();
    for (int i = 0; i < unit.length; i++) {
      if (space.parameters().get(i) instanceof Parameter.Labelled) {
        otherLabels(exits, unit, i, List.of());
      } else {
        for (double behind : BEHIND) {
          add(exits, unit, i, unit[i] + radius + behind);
          add(exits, unit, i, unit[i] - radius - behind);
        }
      }
    }
    return exits;
  }

  private void otherLabels(List<double[]> exits, double[] unit, int at, List<String> but) {
    if (space.parameters().get(at) instanceof Parameter.Labelled labelled) {
      for (String label : labelled.labels()) {
        if (!but.contains(label)) {
          add(exits, unit, at, encoding.coordinate(labelled.name(), label));
        }
      }
    }
  }

  private static void add(List<double[]> exits, double[] unit, int at, double coordinate) {
    if (coordinate >= 0 && coordinate <= 1) {
      double[] exit = unit.clone();
      exit[at] = coordinate;
      exits.add(exit);
    }
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
