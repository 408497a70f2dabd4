package org.percola.optimizer.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All designs that can be set: the parameters, which of them are parts of a whole, and optionally
/// the only designs to choose from.
///
/// Whether the parts fit together is checked by [SpaceFaults], so that every fault is told at once.
///
/// @param candidates when not empty, the space is this list and nothing else
public record DesignSpace(
    List<Parameter> parameters, List<Mixture> mixtures, List<Design> candidates) {
  public DesignSpace {
    parameters = List.copyOf(parameters);
    mixtures = List.copyOf(mixtures);
    candidates = List.copyOf(candidates);
  }

  /// A space of free parameters only.
  public static DesignSpace of(Parameter... parameters) {
    return new DesignSpace(List.of(parameters), List.of(), List.of());
  }

  /// The position of the named parameter, or -1 when there is none.
  public int indexOf(String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /// Whether there is a parameter of that name.
  public boolean has(String name) {
    return indexOf(name) >= 0;
  }

  /// The parameter of that name.
  ///
  /// @throws IllegalArgumentException when there is none
  public Parameter parameter(String name) {
    int index = indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "parameter: " + name + " (expected: one of " + names() + ")");
    }
    return parameters.get(index);
  }

  /// The names of all parameters, in order.
  public List<String> names() {
    return parameters.stream().map(Parameter::name).toList();
  }

  /// The mixture that the named parameter is a part of, or null.
  public @Nullable Mixture mixtureOf(String name) {
    for (Mixture mixture : mixtures) {
      if (mixture.components().contains(name)) {
        return mixture;
      }
    }
    return null;
  }

  /// Whether the parameter has a meaning for this design: its condition holds, and so does the
  /// condition of the parameter it depends on.
  public boolean active(Parameter parameter, Design design) {
    Parameter.Condition condition = parameter.activeWhen();
    if (condition == null) {
      return true;
    }
    String label = design.label(condition.parameter());
    return label != null
        && condition.labels().contains(label)
        && active(parameter(condition.parameter()), design);
  }

  /// The parameters that have a meaning for this design, in order.
  public List<Parameter> active(Design design) {
    return parameters.stream().filter(parameter -> active(parameter, design)).toList();
  }
}
