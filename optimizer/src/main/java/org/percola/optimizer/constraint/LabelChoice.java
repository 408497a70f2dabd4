package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;

/// Which labels each parameter of labels may take, given what is in stock and what is asked for:
/// asking for a setting of a parameter that has a meaning only sometimes asks that it has one.
final class LabelChoice {
  /// More combinations of labels than this are not looked through one by one.
  static final int MOST_COMBINATIONS = 2_000;

  private final DesignSpace space;
  private final SubSpace within;
  private final Map<String, List<String>> allowed = new LinkedHashMap<>();

  LabelChoice(DesignSpace space, SubSpace within) {
    this.space = space;
    this.within = within;
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Parameter.Labelled labelled) {
        allowed.put(labelled.name(), left(labelled, within));
      }
    }
    within.fixed().keySet().forEach(name -> demand(space.parameter(name), name + " is fixed"));
    within
        .ranges()
        .keySet()
        .forEach(name -> demand(space.parameter(name), name + " has a range to stay within"));
    within
        .labels()
        .keySet()
        .forEach(name -> demand(space.parameter(name), name + " has labels to choose from"));
  }

  private static List<String> left(Parameter.Labelled parameter, SubSpace within) {
    String name = parameter.name();
    List<String> without = within.without().getOrDefault(name, List.of());
    List<String> left =
        within.labels().getOrDefault(name, parameter.labels()).stream()
            .filter(parameter.available()::contains)
            .filter(label -> !without.contains(label))
            .toList();
    if (within.fixed().get(name) instanceof DesignValue.Label(String label)) {
      if (!left.contains(label)) {
        throw new InfeasibleSpaceException(
            "%s is fixed to %s, which is out of stock or excluded; left are %s"
                .formatted(name, label, left));
      }
      return List.of(label);
    }
    if (left.isEmpty() && parameter.activeWhen() == null) {
      throw new InfeasibleSpaceException(noneLeft(parameter, within));
    }
    return left;
  }

  private static String noneLeft(Parameter.Labelled parameter, SubSpace within) {
    String name = parameter.name();
    List<String> why = new ArrayList<>();
    if (!parameter.outOfStock().isEmpty()) {
      why.add("out of stock are " + parameter.outOfStock());
    }
    if (within.labels().containsKey(name)) {
      why.add("this request allows " + within.labels().get(name));
    }
    if (within.without().containsKey(name)) {
      why.add("this request excludes " + within.without().get(name));
    }
    return "%s: no label is left of %s: %s"
        .formatted(name, parameter.labels(), String.join(", ", why));
  }

  /// Narrows the labels of whatever the parameter depends on to those that give it a meaning.
  private void demand(Parameter parameter, String reason) {
    Parameter.Condition condition = parameter.activeWhen();
    if (condition == null) {
      return;
    }
    List<String> before = labels(condition.parameter());
    List<String> left = before.stream().filter(condition.labels()::contains).toList();
    if (left.isEmpty()) {
      throw new InfeasibleSpaceException(
          "%s, which needs %s to be one of %s, but only %s is left"
              .formatted(reason, condition.parameter(), condition.labels(), before));
    }
    allowed.put(condition.parameter(), left);
    demand(space.parameter(condition.parameter()), reason);
  }

  /// The labels at a place in the unit cube; where the label there is not allowed, its coordinate
  /// picks among those that are.
  ///
  /// @param unit one coordinate per parameter
  Design choose(double[] unit) {
    Map<String, DesignValue> chosen = new LinkedHashMap<>();
    for (int i = 0; i < unit.length; i++) {
      if (space.parameters().get(i) instanceof Parameter.Labelled labelled) {
        List<String> labels = labels(labelled.name());
        if (labels.isEmpty()) {
          continue;
        }
        String wanted = part(labelled.labels(), unit[i]);
        String taken = labels.contains(wanted) ? wanted : part(labels, unit[i]);
        chosen.put(labelled.name(), new DesignValue.Label(taken));
      }
    }
    return active(chosen);
  }

  /// Every combination of active labels, or as many as are looked through.
  List<Design> combinations() {
    List<Map<String, DesignValue>> partial = List.of(Map.of());
    for (Map.Entry<String, List<String>> entry : allowed.entrySet()) {
      List<Map<String, DesignValue>> longer = new ArrayList<>();
      for (Map<String, DesignValue> start : partial) {
        if (entry.getValue().isEmpty()) {
          longer.add(start);
        }
        for (String label : entry.getValue()) {
          Map<String, DesignValue> next = new LinkedHashMap<>(start);
          next.put(entry.getKey(), new DesignValue.Label(label));
          longer.add(next);
        }
      }
      partial = longer.size() > MOST_COMBINATIONS ? longer.subList(0, MOST_COMBINATIONS) : longer;
    }
    return partial.stream().map(this::active).distinct().toList();
  }

  /// Whether [#combinations] leaves none out.
  boolean combinationsAreAll() {
    long product = 1;
    for (List<String> labels : allowed.values()) {
      product = Math.min(product * Math.max(1, labels.size()), MOST_COMBINATIONS + 1L);
    }
    return product <= MOST_COMBINATIONS;
  }

  /// The parameters that have a meaning under these labels, but no label left.
  List<String> missing(Design labels) {
    return space.active(labels).stream()
        .filter(parameter -> parameter instanceof Parameter.Labelled)
        .map(Parameter::name)
        .filter(name -> !labels.has(name))
        .toList();
  }

  /// Why a parameter that has a meaning only sometimes has no label left.
  String whyMissing(String name) {
    Parameter parameter = space.parameter(name);
    Parameter.Condition condition = parameter.activeWhen();
    String meaning =
        condition == null
            ? ""
            : "; it has a meaning when %s is one of %s"
                .formatted(condition.parameter(), condition.labels());
    return parameter instanceof Parameter.Labelled labelled
        ? noneLeft(labelled, within) + meaning
        : name + meaning;
  }

  private List<String> labels(String parameter) {
    return allowed.getOrDefault(parameter, List.of());
  }

  private Design active(Map<String, DesignValue> labels) {
    Design everything = new Design(labels);
    Map<String, DesignValue> kept = new LinkedHashMap<>();
    for (Parameter parameter : space.active(everything)) {
      DesignValue label = labels.get(parameter.name());
      if (label != null) {
        kept.put(parameter.name(), label);
      }
    }
    return new Design(kept);
  }

  private static String part(List<String> labels, double unit) {
    return labels.get(Math.clamp((long) (unit * labels.size()), 0, labels.size() - 1));
  }
}
