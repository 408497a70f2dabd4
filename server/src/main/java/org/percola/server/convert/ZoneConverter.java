package org.percola.server.convert;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.Range;
import org.percola.optimizer.constraint.Zone;
import org.percola.optimizer.design.Design;

/// Parts of a space to stay out of.
final class ZoneConverter {
  private ZoneConverter() {}

  static org.percola.v1.Zone toProto(Zone zone) {
    org.percola.v1.Zone.Builder proto = org.percola.v1.Zone.newBuilder();
    switch (zone) {
      case Zone.Box box -> proto.setBox(toProto(box));
      case Zone.Ball ball ->
          proto
              .getBallBuilder()
              .setCentre(DesignConverter.toProto(ball.centre()))
              .setRadius(ball.radius());
      case Zone.Points points ->
          points
              .designs()
              .forEach(
                  design -> proto.getPointsBuilder().addDesigns(DesignConverter.toProto(design)));
    }
    return proto.build();
  }

  private static org.percola.v1.Zone.Box toProto(Zone.Box box) {
    org.percola.v1.Zone.Box.Builder proto = org.percola.v1.Zone.Box.newBuilder();
    new TreeMap<>(box.ranges())
        .forEach((name, range) -> {
          org.percola.v1.Zone.Side.Builder side = proto.addSidesBuilder().setParameter(name);
          if (Double.isFinite(range.lower())) {
            side.setLower(range.lower());
          }
          if (Double.isFinite(range.upper())) {
            side.setUpper(range.upper());
          }
        });
    new TreeMap<>(box.labels())
        .forEach((name, labels) -> proto.addSidesBuilder().setParameter(name).addAllLabels(labels));
    return proto.build();
  }

  /// The zone, or null where nothing can be read of it. After a violation harmless stand-ins take
  /// the place of what is bad, so that the rest is judged all the same.
  static @Nullable Zone fromProto(org.percola.v1.Zone proto, Violations at) {
    return switch (proto.getKindCase()) {
      case BOX -> box(proto.getBox(), at.at("box"));
      case BALL -> ball(proto.getBall(), at.at("ball"));
      case POINTS -> points(proto.getPoints(), at.at("points"));
      case KIND_NOT_SET -> {
        at.add("zone: no kind (expected: box, ball or points)");
        yield null;
      }
    };
  }

  private static Zone ball(org.percola.v1.Zone.Ball proto, Violations at) {
    Design centre = DesignConverter.fromProto(proto.getCentre(), at.at("centre"));
    double radius = proto.getRadius();
    if (!(radius > 0) || !Double.isFinite(radius)) {
      at.add("radius", radius, "above 0");
      radius = 1;
    }
    return new Zone.Ball(centre, radius);
  }

  private static Zone points(org.percola.v1.Zone.Points proto, Violations at) {
    Set<Design> designs = new LinkedHashSet<>();
    for (int i = 0; i < proto.getDesignsCount(); i++) {
      designs.add(DesignConverter.fromProto(proto.getDesigns(i), at.at("designs", i)));
    }
    if (designs.isEmpty()) {
      at.add("designs", "none", "at least one");
    }
    return new Zone.Points(designs);
  }

  private static @Nullable Zone box(org.percola.v1.Zone.Box proto, Violations at) {
    Map<String, Range> ranges = new TreeMap<>();
    Map<String, List<String>> labels = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < proto.getSidesCount(); i++) {
      org.percola.v1.Zone.Side side = proto.getSides(i);
      Violations inside = at.at("sides", i);
      if (!seen.add(side.getParameter())) {
        inside.add("parameter", side.getParameter() + " twice", "once");
      }
      if (side.getLabelsCount() > 0) {
        labels.putIfAbsent(side.getParameter(), side.getLabelsList());
      } else if (side.hasLower() || side.hasUpper()) {
        Range range =
            SideRange.read(
                side.hasLower(), side.getLower(), side.hasUpper(), side.getUpper(), inside);
        ranges.putIfAbsent(side.getParameter(), range);
      } else {
        inside.add(side.getParameter() + ": no ends (expected: lower, upper or labels)");
      }
    }
    return at.build(() -> new Zone.Box(ranges, labels));
  }
}
