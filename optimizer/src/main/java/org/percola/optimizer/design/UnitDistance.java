package org.percola.optimizer.design;

import java.util.Objects;

/// How different two designs are: Euclidean in widths of the unit cube; another label counts as 1
/// unless labels are ordered, and so does a parameter that only one of the two has. What lies
/// outside the bounds counts as at them, unless its place is handed over as it is.
public record UnitDistance(DesignSpace space, SpaceEncoding encoding) {

  /// The distance of two designs.
  public double between(Design one, Design other) {
    return between(one, encoding.toUnit(one), other, encoding.toUnit(other));
  }

  /// The same for designs whose places in the unit cube are known.
  public double between(Design one, double[] a, Design other, double[] b) {
    double squares = 0.0;
    for (int i = 0; i < a.length; i++) {
      double gap = gap(space.parameters().get(i), one, other, a[i] - b[i]);
      squares += gap * gap;
    }
    return Math.sqrt(squares);
  }

  private static double gap(Parameter parameter, Design one, Design other, double difference) {
    String name = parameter.name();
    if (parameter instanceof Parameter.Categorical || !one.has(name) || !other.has(name)) {
      return Objects.equals(one.values().get(name), other.values().get(name)) ? 0.0 : 1.0;
    }
    return difference;
  }
}
