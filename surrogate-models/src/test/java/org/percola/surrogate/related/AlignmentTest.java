package org.percola.surrogate.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

class AlignmentTest {
  private static final double[] FORETOLD = {1, 2, 3, 4};
  private static final double[] VALUES = {12, 14, 16, 18};

  @Test
  void exactRelationsAreTakenOver() {
    Alignment alignment = Alignment.of(FORETOLD, VALUES, 1, false);
    assertThat(alignment.slope()).isCloseTo(2, within(1e-12));
    assertThat(alignment.from()).isEqualTo(2.5);
    assertThat(alignment.to()).isEqualTo(15);
  }

  /// Σ dp dy = 4, Σ dp² = 5, Σ dy² = 20: r = 0.4, ratio of deviations 2.
  @Test
  void looseRelationsAreShrunkTowardsWhatIsExpected() {
    double[] loose = {2, 8, 4, 6};
    double r = 0.4;
    double weight = 0.25 / (0.25 + (1 - r * r) / 3);
    assertThat(Alignment.of(FORETOLD, loose, 1, false).slope())
        .isCloseTo(Math.pow(2, weight), within(1e-12));
  }

  @Test
  void onlyAProxyMayGoTheOtherWay() {
    double[] falling = {18, 16, 14, 12};
    assertThat(Alignment.of(FORETOLD, falling, 1, true).slope()).isCloseTo(-2, within(1e-12));
    assertThat(Alignment.of(FORETOLD, falling, 1, false).slope()).isEqualTo(1);
  }

  @Test
  void constantsSayNothingAboutTheStretch() {
    double[] constant = {5, 5, 5, 5};
    assertThat(Alignment.of(FORETOLD, constant, 0.3, true).slope()).isEqualTo(0.3);
    assertThat(Alignment.of(constant, VALUES, 0.3, true).slope()).isEqualTo(0.3);
  }

  @Test
  void errorsAreStretchedAndBoundsTurnedRound() {
    TrainingData data =
        TrainingData.of(Inputs.unnamed(2), new double[] {1, 4}, new double[] {0.1, Double.NaN})
            .withBounds(Bound.AT_LEAST, Bound.NONE);
    TrainingData there = new Alignment(-2, 1, 10).apply(data, 0.3);
    assertThat(there.value(0)).isEqualTo(10);
    assertThat(there.value(1)).isEqualTo(4);
    assertThat(there.standardError(0)).isCloseTo(0.2, within(1e-15));
    assertThat(there.standardError(1)).isCloseTo(0.6, within(1e-15));
    assertThat(there.bound(0)).isEqualTo(Bound.AT_MOST);
    assertThat(there.bound(1)).isEqualTo(Bound.NONE);
  }
}
