package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StackingWeightsTest {
  private static final double[] PRIOR = {0.45, 0.45, 0.1};

  @Test
  void withoutObservationsThePriorStands() {
    assertThat(StackingWeights.of(PRIOR, new double[3][0])).containsExactly(PRIOR, within(1e-12));
  }

  @Test
  void candidatesThatForetellAlikeKeepTheirPriorWeights() {
    double[][] alike = {{1.0, -2.0}, {1.0, -2.0}, {1.0, -2.0}};
    assertThat(StackingWeights.of(PRIOR, alike)).containsExactly(PRIOR, within(1e-9));
  }

  /// One observation that only the first can explain adds one to the two that the prior counts: (2
  /// · 0.45 + 1) / 3, 2 · 0.45 / 3, 2 · 0.1 / 3.
  @Test
  void anObservationThatOneCandidateAloneExplainsCountsFully() {
    double[][] scores = {{0.0}, {-800.0}, {-800.0}};
    assertThat(StackingWeights.of(PRIOR, scores))
        .containsExactly(new double[] {1.9 / 3, 0.3, 0.2 / 3}, within(1e-9));
  }

  /// At the maximum the derivative of Σ ln(w + (1-w)/2) + ln w + ln(1-w) by w is 0: for 10
  /// observations of density ratio 2, 10/(1+w) + 1/w - 1/(1-w) = 0.
  @Test
  void theWeightsMaximiseTheRegularisedScore() {
    double[][] scores = new double[2][10];
    Arrays.fill(scores[0], StrictMath.log(2));
    double w = StackingWeights.of(new double[] {0.5, 0.5}, scores)[0];
    assertThat(10 / (1 + w) + 1 / w - 1 / (1 - w)).isCloseTo(0, within(1e-5));
  }

  @Test
  void moreEvidenceMovesFurther() {
    double few = afterObservations(4);
    double many = afterObservations(40);
    assertThat(few).isGreaterThan(0.1);
    assertThat(many).isGreaterThan(few).isGreaterThan(0.9);
  }

  private static double afterObservations(int count) {
    double[][] scores = new double[3][count];
    Arrays.fill(scores[2], 2.0);
    return StackingWeights.of(PRIOR, scores)[2];
  }

  @Test
  void anObservationWithoutAScoreDoesNotCount() {
    double[][] scores = {{0.0, Double.NaN}, {-1.0, 5.0}, {-1.0, Double.NEGATIVE_INFINITY}};
    double[][] counted = {{0.0}, {-1.0}, {-1.0}};
    assertThat(StackingWeights.of(PRIOR, scores))
        .containsExactly(StackingWeights.of(PRIOR, counted));
  }
}
