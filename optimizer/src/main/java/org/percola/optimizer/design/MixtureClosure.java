package org.percola.optimizer.design;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Whether the parts of a mixture can sum to its total at all.
final class MixtureClosure {
  private MixtureClosure() {}

  /// Why the parts can never close, or empty when they can.
  ///
  /// A mixture with a part that is not always present is judged design by design instead.
  static Optional<String> problem(DesignSpace space, Mixture mixture) {
    BigDecimal total = BigDecimal.valueOf(mixture.total());
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal step = BigDecimal.ZERO;
    for (String name : mixture.components()) {
      Parameter part = space.parameter(name);
      if (part.activeWhen() != null) {
        return Optional.empty();
      }
      DecimalGrid grid = (DecimalGrid) Grid.of(part);
      BigDecimal stride = BigDecimal.valueOf(grid.stride(), grid.decimals());
      least = least.add(stride.multiply(BigDecimal.valueOf(grid.first())));
      most = most.add(stride.multiply(BigDecimal.valueOf(grid.last())));
      step = greatestCommonDivisor(step, stride);
    }
    if (total.compareTo(least) < 0 || total.compareTo(most) > 0) {
      return Optional.of(
          "%s: total %s (expected: %s to %s, what the bounds of %s allow)"
              .formatted(
                  mixture.name(),
                  Wording.of(mixture.total()),
                  least.stripTrailingZeros().toPlainString(),
                  most.stripTrailingZeros().toPlainString(),
                  mixture.components()));
    }
    return total.remainder(step).signum() == 0
        ? Optional.empty()
        : Optional.of(
            "%s: total %s (expected: a multiple of %s, the step of %s)"
                .formatted(
                    mixture.name(),
                    Wording.of(mixture.total()),
                    step.stripTrailingZeros().toPlainString(),
                    mixture.components()));
  }

  private static BigDecimal greatestCommonDivisor(BigDecimal a, BigDecimal b) {
    int decimals = Math.max(a.scale(), b.scale());
    BigInteger gcd =
        a.movePointRight(decimals)
            .toBigIntegerExact()
            .gcd(b.movePointRight(decimals).toBigIntegerExact());
    return new BigDecimal(gcd, decimals);
  }
}
