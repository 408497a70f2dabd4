package org.percola.optimizer.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.optimizer.design.DecimalGrid;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

/// A design with some settings changed and the others as they were: parts of a whole share what the
/// changed ones leave of it in the proportions they had, and what has no meaning any more is gone.
final class HeldSettings {
  private final DesignSpace space;
  private final Design base;

  HeldSettings(DesignSpace space, Design base) {
    this.space = space;
    this.base = base;
  }

  /// The settings that stay or are changed; those that only now have a meaning are not among them.
  Design with(Map<String, DesignValue> changed) {
    Map<String, DesignValue> all = new LinkedHashMap<>(base.values());
    all.putAll(changed);
    Design everything = new Design(all);
    Map<String, DesignValue> kept = new LinkedHashMap<>();
    for (Parameter parameter : space.active(everything)) {
      DesignValue value = all.get(parameter.name());
      if (value != null) {
        kept.put(parameter.name(), value);
      }
    }
    space.mixtures().forEach(mixture -> share(mixture, changed.keySet(), kept));
    return new Design(kept);
  }

  /// The parameters that have a meaning for a design and are not set.
  List<String> missing(Design design) {
    return space.active(design).stream()
        .map(Parameter::name)
        .filter(name -> !design.has(name))
        .toList();
  }

  /// Shares out what the changed parts leave, unless they are as they were or nobody is there to
  /// take it.
  private void share(Mixture mixture, Set<String> changed, Map<String, DesignValue> kept) {
    List<String> others = new ArrayList<>();
    BigDecimal left = BigDecimal.valueOf(mixture.total());
    BigDecimal before = BigDecimal.ZERO;
    for (String part : mixture.components()) {
      if (kept.get(part) instanceof DesignValue.Numeric(double number)) {
        if (changed.contains(part)) {
          left = left.subtract(BigDecimal.valueOf(number));
        } else {
          others.add(part);
          before = before.add(BigDecimal.valueOf(number));
        }
      }
    }
    if (others.isEmpty() || left.signum() < 0 || left.compareTo(before) == 0) {
      return;
    }
    shareOut(left, before, others, kept);
  }

  /// The largest part takes what is left once the others are rounded to their steps.
  private void shareOut(
      BigDecimal left, BigDecimal before, List<String> others, Map<String, DesignValue> kept) {
    String largest = others.getFirst();
    for (String part : others) {
      largest = base.number(part) > base.number(largest) ? part : largest;
    }
    BigDecimal rest = left;
    for (String part : others) {
      if (!part.equals(largest)) {
        double share =
            before.signum() == 0 ? 1.0 / others.size() : base.number(part) / before.doubleValue();
        BigDecimal placed = rounded(part, share * left.doubleValue());
        kept.put(part, new DesignValue.Numeric(placed.doubleValue()));
        rest = rest.subtract(placed);
      }
    }
    kept.put(largest, new DesignValue.Numeric(rest.doubleValue()));
  }

  private BigDecimal rounded(String part, double amount) {
    DecimalGrid grid = (DecimalGrid) Grid.of(space.parameter(part));
    BigDecimal step = BigDecimal.valueOf(grid.stride(), grid.decimals());
    return BigDecimal.valueOf(amount)
        .divide(step, 0, RoundingMode.HALF_EVEN)
        .multiply(step)
        .max(BigDecimal.ZERO);
  }
}
