package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.DecimalGrid;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Wording;

/// Settings that a request asks for between the lab's steps: they are kept, for who names one means
/// it, and worth a note.
final class OffGrid {
  private OffGrid() {}

  /// One plain sentence for each fixed setting, and one for the candidates.
  static List<String> notes(DesignSpace space, SubSpace within) {
    List<String> notes = new ArrayList<>();
    within
        .fixed()
        .forEach((name, value) -> {
          if (off(space.parameter(name), value)) {
            notes.add(words(space.parameter(name), value) + "; it is kept as asked.");
          }
        });
    long off = within.candidates().stream().filter(design -> anyOff(space, design)).count();
    if (off > 0) {
      notes.add(
          "%d of %d candidates have settings between the lab's steps; they are kept as given."
              .formatted(off, within.candidates().size()));
    }
    return notes;
  }

  /// Refuses a whole that its free parts cannot close in their steps beside what is fixed.
  ///
  /// @throws InfeasibleSpaceException naming the fixed settings and the whole
  static void refuse(DesignSpace space, SubSpace within) {
    for (Mixture mixture : space.mixtures()) {
      List<String> off = new ArrayList<>();
      BigDecimal left = BigDecimal.valueOf(mixture.total());
      BigDecimal step = BigDecimal.ZERO;
      for (String name : mixture.components()) {
        Parameter part = space.parameter(name);
        DesignValue held = within.fixed().get(name);
        if (held instanceof DesignValue.Numeric(double value)) {
          left = left.subtract(BigDecimal.valueOf(value));
          if (off(part, held)) {
            off.add(words(part, held));
          }
        } else {
          step = EqualityFaults.greatestCommonDivisor(step, step(part));
        }
      }
      if (!off.isEmpty() && (step.signum() == 0 ? left : left.remainder(step)).signum() != 0) {
        throw new InfeasibleSpaceException(
            "%s, so the rest of %s cannot be closed in steps"
                .formatted(String.join(" and ", off), LimitWords.of(mixture)));
      }
    }
  }

  private static boolean anyOff(DesignSpace space, Design design) {
    for (Map.Entry<String, DesignValue> setting : design.values().entrySet()) {
      if (off(space.parameter(setting.getKey()), setting.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean off(Parameter parameter, DesignValue value) {
    return parameter instanceof Parameter.Continuous continuous
        && continuous.resolution() > 0
        && value instanceof DesignValue.Numeric(double number)
        && Grid.of(parameter).snap(number) != number;
  }

  private static String words(Parameter parameter, DesignValue value) {
    double resolution = parameter instanceof Parameter.Continuous p ? p.resolution() : 0;
    return "%s = %s lies between the lab's steps of %s"
        .formatted(parameter.name(), value.text(), Wording.of(resolution));
  }

  private static BigDecimal step(Parameter part) {
    DecimalGrid grid = (DecimalGrid) Grid.of(part);
    return BigDecimal.valueOf(grid.stride(), grid.decimals());
  }
}
