package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;

/// Where a design lies at an end of the range of a number, in words.
final class BoundsReached {
  /// A setting this close to a bound, in unit widths, is at the bound.
  private static final double AT_BOUND = 0.01;

  private final DesignSpace space;
  private final SpaceEncoding encoding;

  BoundsReached(DesignSpace space, SpaceEncoding encoding) {
    this.space = space;
    this.encoding = encoding;
  }

  /// The bounds that a design has reached, parameter by parameter.
  List<String> of(Design design) {
    double[] unit = encoding.toUnit(design);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < unit.length; i++) {
      Parameter parameter = space.parameters().get(i);
      @Nullable String bound =
          design.has(parameter.name()) ? bound(parameter, design, unit[i]) : null;
      if (bound != null) {
        reached.add(bound + parameter.name());
      }
    }
    return reached;
  }

  // Numbers that are counted are at an end or are not: one of few has much room for itself.
  private static @Nullable String bound(Parameter parameter, Design design, double unit) {
    return switch (parameter) {
      case Parameter.Continuous _ ->
          bound(unit < AT_BOUND, unit > 1 - AT_BOUND, "the lower bound of ", "the upper bound of ");
      case Parameter.Whole whole -> {
        double number = design.number(whole.name());
        yield bound(
            number <= whole.lower(),
            number >= whole.upper(),
            "the lower bound of ",
            "the upper bound of ");
      }
      case Parameter.Discrete discrete -> {
        double number = design.number(discrete.name());
        yield discrete.levels().size() == 1
            ? null
            : bound(
                number <= discrete.levels().getFirst(),
                number >= discrete.levels().getLast(),
                "the smallest ",
                "the largest ");
      }
      case Parameter.Labelled _ -> null;
    };
  }

  private static @Nullable String bound(boolean least, boolean most, String lower, String upper) {
    if (least) {
      return lower;
    }
    return most ? upper : null;
  }
}
