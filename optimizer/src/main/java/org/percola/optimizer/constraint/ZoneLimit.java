package org.percola.optimizer.constraint;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.design.UnitDistance;

/// Judges designs by whether they lie in a zone to stay out of.
final class ZoneLimit implements Hurdle {
  private final DesignConstraint.Exclusion constraint;
  private final SpaceEncoding encoding;
  private final UnitDistance distance;
  private final ZoneExits exits;

  ZoneLimit(DesignConstraint.Exclusion constraint, DesignSpace space, SpaceEncoding encoding) {
    this.constraint = constraint;
    this.encoding = encoding;
    this.distance = new UnitDistance(space, encoding);
    this.exits = new ZoneExits(space, encoding);
  }

  @Override
  public DesignConstraint.Exclusion constraint() {
    return constraint;
  }

  @Override
  public boolean satisfied(Design design) {
    return switch (constraint.zone()) {
      case Zone.Box box -> !inside(box, design);
      case Zone.Ball ball -> distance.between(ball.centre(), design) >= ball.radius();
      case Zone.Points points -> !points.designs().contains(design);
    };
  }

  /// Places outside the zone to go to from one inside, the nearest first.
  List<double[]> exits(double[] unit) {
    return exits.from(constraint.zone(), unit);
  }

  /// The distance from a ball's centre, from the nearest of some points, or from a box, negative
  /// inside it; in widths of the unit cube.
  Assessment assess(Design design) {
    double limit =
        constraint.zone() instanceof Zone.Ball(Design centre, double radius) ? radius : 0;
    double value =
        switch (constraint.zone()) {
          case Zone.Box box -> outside(box, design);
          case Zone.Ball ball -> distance.between(ball.centre(), design);
          case Zone.Points points -> nearest(points, design);
        };
    boolean satisfied = satisfied(design);
    return new Assessment(
        constraint,
        Relation.AT_LEAST,
        value,
        limit,
        "1",
        value - limit,
        value - limit,
        satisfied ? 0 : 1,
        satisfied);
  }

  private double nearest(Zone.Points points, Design design) {
    double nearest = Math.sqrt(encoding.dimension());
    for (Design point : points.designs()) {
      nearest = Math.min(nearest, distance.between(point, design));
    }
    return nearest;
  }

  private static boolean inside(Zone.Box box, Design design) {
    return box.ranges().entrySet().stream()
            .allMatch(side ->
                design.has(side.getKey()) && side.getValue().contains(design.number(side.getKey())))
        && box.labels().entrySet().stream()
            .allMatch(side -> Membership.among(design.label(side.getKey()), side.getValue()));
  }

  /// How far a design lies beyond the side of a box that it is furthest beyond.
  private double outside(Zone.Box box, Design design) {
    double furthest = -1;
    for (Map.Entry<String, Range> side : box.ranges().entrySet()) {
      furthest = Math.max(furthest, design.has(side.getKey()) ? beyond(side, design) : 1);
    }
    for (Map.Entry<String, List<String>> side : box.labels().entrySet()) {
      boolean among = Membership.among(design.label(side.getKey()), side.getValue());
      furthest = Math.max(furthest, among ? -1 : 1);
    }
    return furthest;
  }

  private double beyond(Map.Entry<String, Range> side, Design design) {
    double at = encoding.coordinate(side.getKey(), design.number(side.getKey()));
    double below = encoding.coordinate(side.getKey(), side.getValue().lower()) - at;
    double above = at - encoding.coordinate(side.getKey(), side.getValue().upper());
    return Math.max(below, above);
  }
}
