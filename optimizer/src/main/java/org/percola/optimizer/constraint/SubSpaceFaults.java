package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.design.SpaceFaults;
import org.percola.optimizer.design.Wording;

/// Finds what a request asks of a space that no design of it can have.
public final class SubSpaceFaults {
  private final DesignSpace space;
  private final List<Fault> faults = new ArrayList<>();

  private SubSpaceFaults(DesignSpace space) {
    this.space = space;
  }

  /// All faults at once, with paths such as `fixed["anneal_celsius"]`.
  ///
  /// @param space without faults of its own
  public static List<Fault> of(
      DesignSpace space, List<DesignConstraint> constraints, SubSpace within) {
    SubSpaceFaults search = new SubSpaceFaults(space);
    within.fixed().forEach(search::fixed);
    within.labels().forEach((name, labels) -> search.labels("labels", name, labels));
    within.without().forEach((name, labels) -> search.labels("without", name, labels));
    within.ranges().forEach((name, range) -> search.range(within, name, range));
    search.excluded(constraints, within.excluded());
    search.candidates(within.candidates());
    return search.faults;
  }

  /// Parameters that no label is left of. By itself this is a contradiction between a request and
  /// the state of a campaign; it is told here so that it stands beside the faults of a request.
  public static List<Fault> exhausted(DesignSpace space, SubSpace within) {
    SubSpaceFaults search = new SubSpaceFaults(space);
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Parameter.Labelled labelled && parameter.activeWhen() == null) {
        search.exhausted(labelled, within);
      }
    }
    return search.faults;
  }

  private void exhausted(Parameter.Labelled parameter, SubSpace within) {
    String name = parameter.name();
    List<String> without = within.without().getOrDefault(name, List.of());
    List<String> asked = within.labels().getOrDefault(name, parameter.labels());
    if (asked.stream().noneMatch(l -> parameter.available().contains(l) && !without.contains(l))) {
      add(
          within.without().containsKey(name) ? "without" : "labels",
          name,
          "%s: no label is left of %s without %s (expected: at least one)"
              .formatted(name, asked, without.isEmpty() ? parameter.outOfStock() : without));
    }
  }

  private void fixed(String name, DesignValue value) {
    if (known("fixed", name) && !SettingFaults.allows(space.parameter(name), value)) {
      add(
          "fixed",
          name,
          "%s: %s (expected: %s)"
              .formatted(name, value.text(), SettingFaults.allowed(space.parameter(name))));
    }
  }

  private void labels(String field, String name, List<String> labels) {
    if (!known(field, name)) {
      return;
    }
    if (!(space.parameter(name) instanceof Parameter.Labelled labelled)) {
      add(field, name, name + ": has numbers (expected: a parameter of labels)");
    } else if (labels.isEmpty() || !labelled.labels().containsAll(labels)) {
      add(field, name, "%s: %s (expected: among %s)".formatted(name, labels, labelled.labels()));
    }
  }

  private void range(SubSpace within, String name, Range range) {
    if (!known("ranges", name)) {
      return;
    }
    Parameter parameter = space.parameter(name);
    if (parameter instanceof Parameter.Labelled) {
      add("ranges", name, name + ": has labels (expected: a parameter of numbers)");
      return;
    }
    Axes axes =
        new Axes(
            space,
            new SubSpace(Map.of(), Map.of(name, range), Map.of(), Map.of(), List.of(), List.of()));
    if (axes.range(axes.of(name)) == null) {
      add(
          "ranges",
          name,
          "%s: %s (expected: to hold a setting; %s%s)"
              .formatted(
                  name, range.words(), SettingFaults.allowed(parameter), resolution(parameter)));
    }
    if (within.fixed().get(name) instanceof DesignValue.Numeric(double value)
        && !range.contains(value)) {
      add("ranges", name, name + ": fixed to " + Wording.of(value) + " (expected: within range)");
    }
  }

  private static String resolution(Parameter parameter) {
    return parameter instanceof Parameter.Continuous p && p.resolution() > 0
        ? ", in steps of " + Wording.of(p.resolution())
        : "";
  }

  private void excluded(
      List<DesignConstraint> constraints, List<DesignConstraint.Exclusion> excluded) {
    Set<String> names = new HashSet<>();
    constraints.forEach(constraint -> names.add(constraint.name()));
    for (int i = 0; i < excluded.size(); i++) {
      DesignConstraint.Exclusion one = excluded.get(i);
      String path = "excluded[" + i + "]";
      if (!names.add(one.name())) {
        faults.add(
            new Fault(path + ".name", one.name() + ": already used (expected: a name of its own)"));
      }
      ZoneFaults.find(space, one.zone(), path, faults);
    }
  }

  private void candidates(List<Design> candidates) {
    Set<Design> listed =
        space.candidates().isEmpty() ? Set.of() : new HashSet<>(space.candidates());
    int told = faults.size() + SpaceFaults.MOST_TOLD;
    for (int i = 0; i < candidates.size() && faults.size() < told; i++) {
      String path = "candidates[" + i + "]";
      for (Fault fault : SettingFaults.of(space, candidates.get(i))) {
        faults.add(fault.under(path));
      }
      if (!listed.isEmpty() && !listed.contains(candidates.get(i))) {
        faults.add(new Fault(path, "design: not a candidate of the campaign (expected: one)"));
      }
    }
  }

  private boolean known(String field, String name) {
    if (!space.has(name)) {
      add(field, name, name + ": unknown (expected: one of " + space.names() + ")");
    }
    return space.has(name);
  }

  private void add(String field, String name, String message) {
    faults.add(new Fault(field + "[\"" + name + "\"]", message));
  }
}
