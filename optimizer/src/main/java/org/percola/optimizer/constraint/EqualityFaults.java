package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.DecimalGrid;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Wording;

/// Finds limits to be met exactly that no settings on the lab's resolution meet.
final class EqualityFaults {
  private EqualityFaults() {}

  /// Looks at limits over decimal grids that always have a meaning; others are judged design by
  /// design.
  static void find(
      DesignSpace space, DesignConstraint.Linear linear, String path, List<Fault> faults) {
    BigDecimal step = BigDecimal.ZERO;
    BigDecimal start = BigDecimal.ZERO;
    for (Map.Entry<String, Double> term : new TreeMap<>(linear.coefficients()).entrySet()) {
      Parameter parameter = space.parameter(term.getKey());
      boolean stepless = parameter instanceof Parameter.Continuous p && p.resolution() == 0;
      if (stepless
          || parameter.activeWhen() != null
          || !(Grid.of(parameter) instanceof DecimalGrid grid)) {
        return;
      }
      BigDecimal coefficient = BigDecimal.valueOf(term.getValue());
      BigDecimal stride = BigDecimal.valueOf(grid.stride(), grid.decimals()).multiply(coefficient);
      step = greatestCommonDivisor(step, stride.abs());
      start = start.add(stride.multiply(BigDecimal.valueOf(grid.first())));
    }
    BigDecimal off = BigDecimal.valueOf(linear.limit()).subtract(start).remainder(step);
    if (off.signum() != 0) {
      faults.add(
          new Fault(
              path + ".limit",
              "%s: %s (expected: one that steps of %s from %s reach, as the resolutions give)"
                  .formatted(
                      linear.name(),
                      Wording.of(linear.limit(), linear.unit()),
                      step.stripTrailingZeros().toPlainString(),
                      start.stripTrailingZeros().toPlainString())));
    }
  }

  /// The largest step that both are whole multiples of.
  static BigDecimal greatestCommonDivisor(BigDecimal a, BigDecimal b) {
    int decimals = Math.max(0, Math.max(a.scale(), b.scale()));
    BigInteger gcd =
        a.movePointRight(decimals)
            .toBigIntegerExact()
            .gcd(b.movePointRight(decimals).toBigIntegerExact());
    return new BigDecimal(gcd, decimals);
  }
}
