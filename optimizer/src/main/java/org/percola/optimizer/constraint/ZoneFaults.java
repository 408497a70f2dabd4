package org.percola.optimizer.constraint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SettingFaults;

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
  /// readable and complete: one without a setting is nobody's design.
  private static void design(DesignSpace space, Design design, String path, List<Fault> faults) {
    if (design.values().isEmpty()) {
      faults.add(
          new Fault(path, "design: not set (expected: a setting of each of its parameters)"));
      return;
    }
    for (Map.Entry<String, DesignValue> setting : design.values().entrySet()) {
      if (!readable(space, setting.getKey(), setting.getValue())) {
        faults.add(
            new Fault(
                at(path, "values", setting.getKey()),
                "%s: %s (expected: a setting of one of %s)"
                    .formatted(setting.getKey(), setting.getValue().text(), space.names())));
      }
    }
    for (Parameter parameter : space.parameters()) {
      if (space.active(parameter, design) && !design.has(parameter.name())) {
        faults.add(
            new Fault(
                at(path, "values", parameter.name()),
                "%s: not set (expected: %s)"
                    .formatted(parameter.name(), SettingFaults.allowed(parameter))));
      }
    }
  }

  private static boolean readable(DesignSpace space, String name, DesignValue value) {
    return space.has(name)
        && switch (value) {
          case DesignValue.Numeric number -> !(space.parameter(name) instanceof Parameter.Labelled);
          case DesignValue.Label(String label) ->
              space.parameter(name) instanceof Parameter.Labelled labelled
                  && labelled.labels().contains(label);
        };
  }
}
