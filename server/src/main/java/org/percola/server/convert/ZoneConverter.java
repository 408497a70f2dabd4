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

  /// The zone, or null after a violation.
  static @Nullable Zone fromProto(org.percola.v1.Zone proto, Violations at) {
    return switch (proto.getKindCase()) {
      case BOX -> box(proto.getBox(), at.at("box"));
      case BALL -> {
        Violations inside = at.at("ball");
        Design centre = DesignConverter.fromProto(proto.getBall().getCentre(), inside.at("centre"));
        yield inside.build(() -> new Zone.Ball(centre, proto.getBall().getRadius()));
      }
      case POINTS -> points(proto.getPoints(), at.at("points"));
      case KIND_NOT_SET -> {
        at.add("zone: no kind (expected: box, ball or points)");
        yield null;
      }
    };
  }

  private static @Nullable Zone points(org.percola.v1.Zone.Points proto, Violations at) {
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
        labels.put(side.getParameter(), side.getLabelsList());
      } else if (side.hasLower() || side.hasUpper()) {
        Range range = range(side, inside);
        if (range != null) {
          ranges.put(side.getParameter(), range);
        }
      } else {
        inside.add(side.getParameter() + ": no ends (expected: lower, upper or labels)");
      }
    }
    return at.clean() ? at.build(() -> new Zone.Box(ranges, labels)) : null;
  }

  private static @Nullable Range range(org.percola.v1.Zone.Side side, Violations at) {
    double lower = side.hasLower() ? at.finite("lower", side.getLower()) : Double.NEGATIVE_INFINITY;
    double upper = side.hasUpper() ? at.finite("upper", side.getUpper()) : Double.POSITIVE_INFINITY;
    return at.clean() ? range(lower, upper, at) : null;
  }

  /// The range, or null after a violation.
  static @Nullable Range range(double lower, double upper, Violations at) {
    if (lower > upper) {
      at.add("upper", upper, "lower, " + lower + ", or more");
      return null;
    }
    return at.build(() -> new Range(lower, upper));
  }
}
