package org.percola.surrogate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Matern52Test extends KernelContract {

  @Override
  Kernel kernel() {
    return new Matern52();
  }

  /// (1 + √5 + 5/3) exp(-√5) = 0.5239941088318203, by the formula in double-double arithmetic.
  @Test
  void hasItsValueAtOneLengthScale() {
    assertThat(kernel().value(1)).isCloseTo(0.5239941088318203, within(1e-15));
  }
}
