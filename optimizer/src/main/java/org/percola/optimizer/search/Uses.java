package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

/// The moves between designs that use different parameters, where not all need be used: one left
/// out, one taken in by what is used at least, or one exchanged for another of its mixture. Small
/// steps never get there.
final class Uses {
  private final DesignSpace designs;
  private final FeasibleSpace space;
  private final Set<String> optional;

  Uses(FeasibleSpace space) {
    this.space = space;
    this.designs = space.space();
    this.optional = space.optional();
  }

  /// Places in the unit cube to repair.
  List<double[]> around(Design design, double[] unit) {
    List<double[]> places = new ArrayList<>();
    for (String name : optional) {
      if (design.has(name)) {
        double changed = design.number(name) == 0 ? least(name) : 0;
        places.add(at(unit, name, changed));
      }
    }
    for (Mixture mixture : designs.mixtures()) {
      exchanges(mixture, design, unit, places);
    }
    return places;
  }

  private void exchanges(Mixture mixture, Design design, double[] unit, List<double[]> places) {
    for (String used : mixture.components()) {
      for (String unused : mixture.components()) {
        if (optional.contains(used)
            && optional.contains(unused)
            && design.number(used, 0) > 0
            && design.has(unused)
            && design.number(unused) == 0) {
          places.add(at(at(unit, used, 0), unused, design.number(used)));
        }
      }
    }
  }

  /// A tenth of the range where nothing says what is used at least.
  private double least(String name) {
    return switch (designs.parameter(name)) {
      case Parameter.Continuous p -> p.leastNonzero() > 0 ? p.leastNonzero() : 0.1 * p.upper();
      case Parameter.Whole p -> 1;
      case Parameter.Discrete p -> p.levels().getLast();
      case Parameter.Labelled p -> 0;
    };
  }

  private double[] at(double[] unit, String name, double number) {
    double[] place = unit.clone();
    place[designs.indexOf(name)] = Math.clamp(space.encoding().coordinate(name, number), 0.0, 1.0);
    return place;
  }
}
