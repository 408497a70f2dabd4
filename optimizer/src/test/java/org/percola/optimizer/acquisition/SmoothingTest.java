package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {
  @Test
  void positivePartIsTheIdentityFarAboveZero() {
    assertThat(Smoothing.positivePart(0.5)).isCloseTo(0.5, within(1e-9));
    assertThat(Smoothing.positivePart(3.0)).isCloseTo(3.0, within(1e-9));
  }

  @Test
  void positivePartStillTellsWorseFromWorst() {
    double near = Smoothing.positivePart(-1.0);
    double far = Smoothing.positivePart(-10.0);

    assertThat(far).isPositive();
    assertThat(near).isGreaterThan(far).isLessThan(1e-15);
  }

  @Test
  void positivePartAtZeroIsItsWidthTimesLogTwoAndATenth() {
    // τ (ln 2 + 0.1), Ament et al. 2023, appendix A.4
    assertThat(Smoothing.positivePart(0.0)).isCloseTo(1e-6 * 0.7931471805599453, within(1e-20));
  }

  @Test
  void stepIsHalfAtTheLimitAndMirrored() {
    assertThat(Smoothing.step(0.0)).isCloseTo(0.5, within(1e-15));
    assertThat(Smoothing.step(0.002) + Smoothing.step(-0.002)).isCloseTo(1.0, within(1e-15));
  }

  @Test
  void stepRisesEverywhere() {
    double last = 0.0;
    for (double x = -2.0; x <= 2.0; x += 0.0625) {
      assertThat(Smoothing.step(x)).isGreaterThan(last).isLessThan(1.0);
      last = Smoothing.step(x);
    }
  }
}
