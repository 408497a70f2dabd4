package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveSampleSizeTest {

  /// An autoregressive chain xₖ = ρ xₖ₋₁ + ε is worth n (1 - ρ) / (1 + ρ).
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.9})
  void knowsWhatAnAutoregressiveChainIsWorth(double rho) {
    SplittableRandom random = new SplittableRandom(2);
    double[] chain = new double[50_000];
    for (int i = 1; i < chain.length; i++) {
      chain[i] = rho * chain[i - 1] + random.nextGaussian();
    }
    double expected = chain.length * (1 - rho) / (1 + rho);
    assertThat(EffectiveSampleSize.of(chain)).isCloseTo(expected, within(0.1 * expected));
  }
}
