package org.percola.optimizer.constraint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;

/// Whether a design lies in the part of a space that a request asks for, with labels in stock.
final class Membership {
  private Membership() {}

  /// Zones to stay out of are judged as constraints, not here.
  static boolean of(DesignSpace space, SubSpace within, Design design) {
    return within.fixed().entrySet().stream()
            .allMatch(held -> held.getValue().equals(design.values().get(held.getKey())))
        && within.ranges().entrySet().stream()
            .allMatch(range ->
                design.values().get(range.getKey()) instanceof DesignValue.Numeric(double number)
                    && range.getValue().contains(number))
        && within.labels().entrySet().stream()
            .allMatch(choice -> among(design.label(choice.getKey()), choice.getValue()))
        && within.without().entrySet().stream()
            .noneMatch(choice -> among(design.label(choice.getKey()), choice.getValue()))
        && space.parameters().stream().allMatch(parameter -> inStock(parameter, design));
  }

  private static boolean inStock(Parameter parameter, Design design) {
    return !(parameter instanceof Parameter.Labelled labelled)
        || !among(design.label(labelled.name()), labelled.outOfStock());
  }

  /// Whether a label is one of some; no label is not.
  static boolean among(@Nullable String label, List<String> labels) {
    return label != null && labels.contains(label);
  }
}
