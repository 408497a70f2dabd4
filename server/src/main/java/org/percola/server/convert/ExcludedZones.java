package org.percola.server.convert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Exclusion;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.constraint.Zone;
import org.percola.optimizer.design.DesignSpace;

/// The zones that a request keeps its designs out of, and where each came from: one of which
/// nothing can be read moves those behind it.
final class ExcludedZones {
  private static final Pattern PATH = Pattern.compile("excluded\\[(\\d+)]\\.(.*)");

  private final List<org.percola.v1.Zone> asked;
  private final List<Exclusion> read = new ArrayList<>();
  private final List<Integer> indices = new ArrayList<>();

  private ExcludedZones(List<org.percola.v1.Zone> asked) {
    this.asked = asked;
  }

  /// No zones.
  static ExcludedZones none() {
    return new ExcludedZones(List.of());
  }

  /// What can be read; violations say what cannot.
  static ExcludedZones read(List<org.percola.v1.Zone> asked, Campaign campaign, Violations at) {
    ExcludedZones zones = new ExcludedZones(asked);
    Set<String> names = new HashSet<>();
    campaign.constraints().stream().map(DesignConstraint::name).forEach(names::add);
    for (int i = 0; i < asked.size(); i++) {
      Violations inside = at.at("excluded", i);
      @Nullable Zone zone = ZoneConverter.fromProto(asked.get(i), inside);
      noteUnknown(asked.get(i).getBox(), campaign.space(), inside.at("box"));
      if (zone != null) {
        zones.add(zone, i, names);
      }
    }
    return zones;
  }

  List<Exclusion> exclusions() {
    return read;
  }

  /// The field of the request that one of the domain came from; any other stays as it is.
  String place(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return path;
    }
    int index = indices.get(Integer.parseInt(matcher.group(1)));
    return "excluded[" + index + "]." + ZonePlaces.of(matcher.group(2), asked.get(index));
  }

  private void add(Zone zone, int index, Set<String> names) {
    String name = "excluded_" + (index + 1);
    while (!names.add(name)) {
      name = name + "_";
    }
    read.add(new Exclusion(name, zone, Severity.HARD, "this request"));
    indices.add(index);
  }

  // Sides without ends never become part of a zone that could be judged.
  private static void noteUnknown(org.percola.v1.Zone.Box box, DesignSpace space, Violations at) {
    for (int i = 0; i < box.getSidesCount(); i++) {
      org.percola.v1.Zone.Side side = box.getSides(i);
      boolean ends = side.getLabelsCount() > 0 || side.hasLower() || side.hasUpper();
      if (!ends && !space.has(side.getParameter())) {
        at.at("sides", i).add("parameter", side.getParameter(), "one of " + space.names());
      }
    }
  }
}
