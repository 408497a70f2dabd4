package org.percola.server.convert;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.optimizer.design.Design;
import org.percola.v1.Zone;

/// Where in a zone of a request the domain's fields lie: the domain keeps sides by their parameter,
/// and equal designs once.
final class ZonePlaces {
  private static final Pattern SIDE = Pattern.compile("(ranges|labels)\\[\"(.*)\"]");
  private static final Pattern DESIGN = Pattern.compile("designs\\[(\\d+)](.*)");

  private ZonePlaces() {}

  /// The field inside the zone.
  ///
  /// @param path the domain's, e.g. `ranges["anneal_celsius"]`
  static String of(String path, Zone zone) {
    Matcher side = SIDE.matcher(path);
    if (side.matches()) {
      return side(zone.getBox(), side.group(2), side.group(1).equals("labels"));
    }
    Matcher design = DESIGN.matcher(path);
    if (design.matches()) {
      int index = index(zone.getPoints(), Integer.parseInt(design.group(1)));
      return "points.designs[" + index + "]" + design.group(2);
    }
    return path.startsWith("centre") ? "ball." + path : path;
  }

  private static String side(Zone.Box box, String parameter, boolean labels) {
    for (int i = 0; i < box.getSidesCount(); i++) {
      Zone.Side side = box.getSides(i);
      if (side.getParameter().equals(parameter) && labels == side.getLabelsCount() > 0) {
        return "box.sides[" + i + "]." + (labels ? "labels" : "parameter");
      }
    }
    return "box.sides";
  }

  private static int index(Zone.Points points, int different) {
    Set<Design> seen = new LinkedHashSet<>();
    for (int i = 0; i < points.getDesignsCount(); i++) {
      Design design = DesignConverter.fromProto(points.getDesigns(i), Violations.ofRequest());
      if (seen.add(design) && seen.size() > different) {
        return i;
      }
    }
    return different;
  }
}
