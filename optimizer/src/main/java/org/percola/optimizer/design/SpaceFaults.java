package org.percola.optimizer.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds everything wrong with how the parts of a space fit together.
public final class SpaceFaults {
  /// Faults of candidates that are told at once: a column that is wrong is wrong in every row.
  public static final int MOST_TOLD = 20;

  private final DesignSpace space;
  private final List<Fault> faults = new ArrayList<>();

  private SpaceFaults(DesignSpace space) {
    this.space = space;
  }

  /// All faults at once, with paths such as `parameters[2].active_when`; empty when there are none.
  public static List<Fault> of(DesignSpace space) {
    SpaceFaults search = new SpaceFaults(space);
    search.parameters();
    search.mixtures();
    // Settings of a candidate can only be judged when the parameters make sense.
    if (search.faults.isEmpty()) {
      search.candidates();
    }
    return List.copyOf(search.faults);
  }

  private void parameters() {
    if (space.parameters().isEmpty()) {
      add("parameters", "parameters: none (expected: at least one)");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < space.parameters().size(); i++) {
      Parameter parameter = space.parameters().get(i);
      String path = "parameters[" + i + "]";
      if (!names.add(parameter.name())) {
        add(path + ".name", parameter.name() + ": already used (expected: a name of its own)");
      }
      condition(parameter, path + ".active_when");
    }
  }

  private void condition(Parameter parameter, String path) {
    Parameter.Condition condition = parameter.activeWhen();
    if (condition == null) {
      return;
    }
    String subject = parameter.name() + ": active when " + condition.parameter();
    if (!space.has(condition.parameter())) {
      add(path, subject + " (expected: one of " + space.names() + ")");
    } else if (!(space.parameter(condition.parameter()) instanceof Parameter.Labelled labelled)) {
      add(path, subject + " (expected: a parameter of labels)");
    } else if (!labelled.labels().containsAll(condition.labels())) {
      add(
          path,
          subject + " is " + condition.labels() + " (expected: among " + labelled.labels() + ")");
    } else if (cyclic(parameter)) {
      add(path, subject + ", which depends on it in turn (expected: no circle)");
    }
  }

  private boolean cyclic(Parameter parameter) {
    Set<String> seen = new HashSet<>();
    Parameter at = parameter;
    while (seen.add(at.name())) {
      Parameter.Condition condition = at.activeWhen();
      if (condition == null || !space.has(condition.parameter())) {
        return false;
      }
      at = space.parameter(condition.parameter());
    }
    return true;
  }

  private void mixtures() {
    Set<String> names = new HashSet<>();
    Set<String> components = new HashSet<>();
    for (int i = 0; i < space.mixtures().size(); i++) {
      Mixture mixture = space.mixtures().get(i);
      String path = "mixtures[" + i + "]";
      if (!names.add(mixture.name())) {
        add(path + ".name", mixture.name() + ": already used (expected: a name of its own)");
      }
      int before = faults.size();
      for (int c = 0; c < mixture.components().size(); c++) {
        component(mixture.components().get(c), path + ".components[" + c + "]", components);
      }
      if (faults.size() == before) {
        MixtureClosure.problem(space, mixture).ifPresent(message -> add(path + ".total", message));
      }
    }
  }

  private void component(String name, String path, Set<String> taken) {
    if (!space.has(name)) {
      add(path, name + ": unknown (expected: one of " + space.names() + ")");
    } else if (!(space.parameter(name) instanceof Parameter.Continuous)) {
      add(path, name + ": not continuous (expected: a continuous parameter)");
    } else if (!taken.add(name)) {
      add(path, name + ": part of two mixtures (expected: part of one)");
    }
  }

  private void candidates() {
    for (int i = 0; i < space.candidates().size() && faults.size() < MOST_TOLD; i++) {
      for (Fault fault : SettingFaults.of(space, space.candidates().get(i))) {
        faults.add(fault.under("candidates[" + i + "]"));
      }
    }
  }

  private void add(String path, String message) {
    faults.add(new Fault(path, message));
  }
}
