package org.percola.optimizer.constraint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;

/// Finds what a zone speaks of that its space does not have.
final class ZoneFaults {
  private ZoneFaults() {}

  static void find(DesignSpace space, Zone zone, String path, List<Fault> faults) {
    switch (zone) {
      case Zone.Box box -> {
        for (Map.Entry<String, Range> side : new TreeMap<>(box.ranges()).entrySet()) {
          range(space, side.getKey(), at(path, "ranges", side.getKey()), faults);
        }
        for (Map.Entry<String, List<String>> side : new TreeMap<>(box.labels()).entrySet()) {
          labels(space, side.getKey(), side.getValue(), at(path, "labels", side.getKey()), faults);
        }
      }
      case Zone.Ball ball -> design(space, ball.centre(), path + ".centre", faults);
      case Zone.Points points -> {
        int i = 0;
        for (Design design : points.designs()) {
          design(space, design, path + ".designs[" + i++ + "]", faults);
        }
      }
    }
  }

  private static String at(String path, String field, String name) {
    return path + "." + field + "[\"" + name + "\"]";
  }

  private static void range(DesignSpace space, String name, String path, List<Fault> faults) {
    if (!space.has(name)) {
      faults.add(new Fault(path, name + ": unknown (expected: one of " + space.names() + ")"));
    } else if (space.parameter(name) instanceof Parameter.Labelled) {
      faults.add(new Fault(path, name + ": has labels (expected: a parameter of numbers)"));
    }
  }

  private static void labels(
      DesignSpace space, String name, List<String> labels, String path, List<Fault> faults) {
    if (!space.has(name)) {
      faults.add(new Fault(path, name + ": unknown (expected: one of " + space.names() + ")"));
    } else if (!(space.parameter(name) instanceof Parameter.Labelled labelled)) {
      faults.add(new Fault(path, name + ": has numbers (expected: a parameter of labels)"));
    } else if (labels.isEmpty() || !labelled.labels().containsAll(labels)) {
      faults.add(
          new Fault(path, name + ": " + labels + " (expected: among " + labelled.labels() + ")"));
    }
  }

  /// A design to stay away from may lie outside the bounds, as made designs do, but must be
  /// readable.
  private static void design(DesignSpace space, Design design, String path, List<Fault> faults) {
    for (Map.Entry<String, DesignValue> setting : design.values().entrySet()) {
      String name = setting.getKey();
      boolean readable =
          space.has(name)
              && switch (setting.getValue()) {
                case DesignValue.Numeric number ->
                    !(space.parameter(name) instanceof Parameter.Labelled);
                case DesignValue.Label(String label) ->
                    space.parameter(name) instanceof Parameter.Labelled labelled
                        && labelled.labels().contains(label);
              };
      if (!readable) {
        faults.add(
            new Fault(
                at(path, "values", name),
                "%s: %s (expected: a setting of one of %s)"
                    .formatted(name, setting.getValue().text(), space.names())));
      }
    }
  }
}
