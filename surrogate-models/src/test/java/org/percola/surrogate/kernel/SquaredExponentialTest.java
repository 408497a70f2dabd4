package org.percola.surrogate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SquaredExponentialTest extends KernelContract {

  @Override
  Kernel kernel() {
    return new SquaredExponential();
  }

  /// exp(-1/2), exp(-2) to 15 digits (OEIS A092605, A092553).
  @Test
  void equalsReferenceValues() {
    assertThat(kernel().value(1)).isCloseTo(0.606530659712633, within(1e-15));
    assertThat(kernel().value(4)).isCloseTo(0.135335283236613, within(1e-15));
  }
}
