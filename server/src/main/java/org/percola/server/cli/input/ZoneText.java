package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.percola.v1.Design;
import org.percola.v1.Experiment;
import org.percola.v1.SuggestExperimentsRequest.SubRange;
import org.percola.v1.Zone;

/// A part of the space to stay out of as typed: `celsius=150..,route=dry` for all designs with all
/// of these settings, `exp-7` for the designs of an experiment, `exp-7@0.1` for all designs nearer
/// to it than a tenth of the ranges.
public final class ZoneText {
  private static final char NEAR = '@';

  private ZoneText() {}

  /// Reads a zone.
  ///
  /// @param experiments finds an experiment by its id
  /// @throws InvalidInput when it is none
  public static Zone of(
      SettingsText settings, Function<String, Experiment> experiments, String place, String text) {
    if (text.indexOf('=') >= 0) {
      return Zone.newBuilder().setBox(box(settings, place, text)).build();
    }
    int near = text.indexOf(NEAR);
    Experiment experiment = experiments.apply((near < 0 ? text : text.substring(0, near)).strip());
    List<Design> designs = designs(experiment);
    if (near < 0) {
      return Zone.newBuilder().setPoints(Zone.Points.newBuilder().addAllDesigns(designs)).build();
    }
    double radius = radius(place, text, text.substring(near + 1).strip());
    return Zone.newBuilder()
        .setBall(Zone.Ball.newBuilder().setCentre(designs.getLast()).setRadius(radius))
        .build();
  }

  /// As planned, and as made where that is another.
  private static List<Design> designs(Experiment experiment) {
    List<Design> designs = new ArrayList<>(List.of(experiment.getPlannedDesign()));
    if (experiment.hasAsMadeDesign()) {
      designs.add(experiment.getAsMadeDesign());
    }
    return designs;
  }

  private static double radius(String place, String text, String radius) {
    try {
      return Double.parseDouble(radius);
    } catch (NumberFormatException e) {
      throw new InvalidInput(place, text + " (expected: experiment@radius, such as exp-7@0.1)");
    }
  }

  // Of several options and their sides, the one at fault.
  private static String named(String place, String side) {
    int equals = side.indexOf('=');
    return equals < 1 ? place : place + " " + side.substring(0, equals).strip();
  }

  private static Zone.Box box(SettingsText settings, String place, String text) {
    Zone.Box.Builder box = Zone.Box.newBuilder();
    Faults faults = new Faults();
    for (String side : text.split(",", -1)) {
      faults.collect(() -> {
        SubRange range = RangeText.side(settings, named(place, side), side);
        Zone.Side.Builder built =
            box.addSidesBuilder()
                .setParameter(range.getParameter())
                .addAllLabels(range.getLabelsList());
        if (range.hasLower()) {
          built.setLower(range.getLower());
        }
        if (range.hasUpper()) {
          built.setUpper(range.getUpper());
        }
      });
    }
    faults.refuse();
    return box.build();
  }
}
