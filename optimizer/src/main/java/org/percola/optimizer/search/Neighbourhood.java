package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

/// The designs one step away that may be made: one number or ordered label more or less, one
/// unordered label exchanged, a share of a mixture moved from one component to another, or a part
/// that need not be used left out, taken in, or exchanged for another.
final class Neighbourhood {
  /// How many steps ahead are looked at: a climber that has found the way up may hurry.
  private static final int FAR_AHEAD = 4;

  private final FeasibleSpace space;
  private final List<Parameter> parameters;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Uses uses;

  Neighbourhood(FeasibleSpace space) {
    this.space = space;
    DesignSpace designs = space.space();
    this.parameters = designs.parameters();
    this.uses = new Uses(space);
    for (Mixture mixture : designs.mixtures()) {
      for (String from : mixture.components()) {
        for (String to : mixture.components()) {
          if (!from.equals(to)) {
            exchanges.add(exchange(from, to));
          }
        }
      }
    }
  }

  /// The neighbours at a distance in widths of the unit cube; fewer than it has directions, where
  /// some may not be made.
  List<Design> around(Design design, double step) {
    double[] unit = space.encoding().toUnit(design);
    List<Design> designs = new ArrayList<>();
    for (int i = 0; i < unit.length; i++) {
      if (!design.has(parameters.get(i).name())) {
        continue;
      }
      switch (parameters.get(i)) {
        case Parameter.Categorical p -> flips(designs, unit, i, p.labels().size());
        case Parameter.Ordinal p -> steps(designs, unit, i, 1.0 / p.labels().size());
        case Parameter.Continuous p -> steps(designs, unit, i, step);
        case Parameter.Whole p -> steps(designs, unit, i, step, p, design.number(p.name()));
        case Parameter.Discrete p -> steps(designs, unit, i, step);
      }
    }
    uses.around(design, unit).forEach(place -> add(designs, place));
    for (Exchange exchange : exchanges) {
      if (unit[exchange.from()] <= 0) {
        continue;
      }
      double[] place = unit.clone();
      place[exchange.from()] -= step;
      place[exchange.to()] += step * exchange.ratio();
      add(designs, clamped(place));
    }
    return designs;
  }

  /// The designs in a direction, at one, two and four times a distance.
  ///
  /// @param direction of length 1 in the unit cube
  List<Design> ahead(Design design, double[] direction, double step) {
    double[] unit = space.encoding().toUnit(design);
    List<Design> designs = new ArrayList<>();
    for (int times = 1; times <= FAR_AHEAD; times *= 2) {
      double[] place = unit.clone();
      for (int i = 0; i < place.length; i++) {
        place[i] += times * step * direction[i];
      }
      add(designs, clamped(place));
    }
    return designs;
  }

  private void steps(List<Design> designs, double[] unit, int coordinate, double step) {
    add(designs, moved(unit, coordinate, step));
    add(designs, moved(unit, coordinate, -step));
  }

  /// On a logarithmic scale the next number is tried where a step falls short of it: small numbers
  /// are so far apart there that a climber would never get from 1 to 2.
  private void steps(
      List<Design> designs,
      double[] unit,
      int coordinate,
      double step,
      Parameter.Whole parameter,
      double number) {
    switch (parameter.scale()) {
      case LINEAR -> steps(designs, unit, coordinate, step);
      case LOGARITHMIC -> {
        double up = space.encoding().coordinate(parameter.name(), number + 1) - unit[coordinate];
        double down = unit[coordinate] - space.encoding().coordinate(parameter.name(), number - 1);
        add(designs, moved(unit, coordinate, Math.max(step, up)));
        add(designs, moved(unit, coordinate, -Math.max(step, down)));
      }
    }
  }

  private void flips(List<Design> designs, double[] unit, int coordinate, int labels) {
    for (int label = 0; label < labels; label++) {
      double[] place = unit.clone();
      place[coordinate] = (label + 0.5) / labels;
      add(designs, place);
    }
  }

  private void add(List<Design> designs, double[] place) {
    @Nullable Design design = space.repair(place);
    if (design != null) {
      designs.add(design);
    }
  }

  private static double[] moved(double[] unit, int coordinate, double step) {
    double[] place = unit.clone();
    place[coordinate] += step;
    return clamped(place);
  }

  private static double[] clamped(double[] place) {
    for (int i = 0; i < place.length; i++) {
      place[i] = Math.clamp(place[i], 0.0, 1.0);
    }
    return place;
  }

  private Exchange exchange(String from, String to) {
    int source = position(from);
    int sink = position(to);
    return new Exchange(source, sink, width(source) / width(sink));
  }

  private int position(String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("mixture component: " + name + " (expected: a parameter)");
  }

  private double width(int coordinate) {
    return parameters.get(coordinate) instanceof Parameter.Continuous continuous
        ? continuous.upper() - continuous.lower()
        : 1.0;
  }

  /// A move between two coordinates of a mixture.
  ///
  /// @param ratio unit widths gained by `to` per unit width lost by `from`
  private record Exchange(int from, int to, double ratio) {}
}
