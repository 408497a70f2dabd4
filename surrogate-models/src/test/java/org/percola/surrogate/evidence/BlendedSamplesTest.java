package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.gp.SampleContract;

class BlendedSamplesTest {
  private static final RandomKey KEY = RandomKey.ofSeed(9);
  private static final Surrogate BLEND =
      Trials.fitter()
          .fit(Trials.data(Trials.cathodes(6), row -> 0.4 + 0.5 * row[1]), KEY.child("fit"));
  private static final Inputs ANCHORS = SeedCells.inputs(Trials.cathodes(9)).rows(6, 7, 8);

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16, 64})
  void everyPartGetsItsShareToWithinOne(int count) {
    double[] weights = {0.55, 0.02, 0.43};
    int[] parts = BlendedSamples.allotted(weights, count, KEY.child(count).generator());
    for (int k = 0; k < weights.length; k++) {
      int part = k;
      long got = Arrays.stream(parts).filter(of -> of == part).count();
      assertThat((double) got).isCloseTo(weights[k] * count, within(1.0));
    }
  }

  @Test
  void sharesAreRightOnAverageOverKeys() {
    double[] weights = {0.9, 0.1};
    double light = 0;
    for (int seed = 0; seed < 2000; seed++) {
      int[] parts = BlendedSamples.allotted(weights, 4, KEY.child(seed).generator());
      light += Arrays.stream(parts).filter(of -> of == 1).count() / 2000.0;
    }
    // 4 samples of weight 0.1; the standard error of a 0-or-1 count is 0.011.
    assertThat(light).isCloseTo(0.4, within(0.04));
  }

  @Test
  void anchorsAddedLaterGiveTheBitsOfAllAtOnce() {
    SampleContract.addedLater(BLEND, ANCHORS, SeedCells.inputs(), ANCHORS);
  }

  /// 2000 samples of a standard deviation s have a mean known to s/45; their draws stand for the
  /// parts evenly.
  @Test
  void samplesAreDistributedAsTheBlend() {
    int count = 2000;
    assertThat(BLEND.report().components())
        .filteredOn(part -> part.weight() > 0)
        .hasSizeGreaterThan(1);
    JointSamples samples = BLEND.sample(ANCHORS, count, KEY);
    Posterior posterior = BLEND.posterior(ANCHORS);
    for (int a = 0; a < ANCHORS.size(); a++) {
      double mean = 0;
      int below = 0;
      for (int s = 0; s < count; s++) {
        mean += samples.value(s, a) / count;
        below += samples.value(s, a) < posterior.quantile(a, 0.25) ? 1 : 0;
      }
      double sd = posterior.standardDeviation(a);
      assertThat(mean).isCloseTo(posterior.mean(a), within(0.09 * sd));
      assertThat(below / (double) count).isCloseTo(0.25, within(0.04));
    }
  }

  @Test
  void aSampleKeepsItsValueAtItsAnchors() {
    JointSamples samples = BLEND.sample(ANCHORS, 12, KEY);
    JointSamples.Conditional given = samples.given(ANCHORS);
    for (int s = 0; s < samples.count(); s++) {
      for (int a = 0; a < ANCHORS.size(); a++) {
        assertThat(given.mean(s, a)).isCloseTo(samples.value(s, a), within(1e-3));
        assertThat(given.standardDeviation(s, a)).isLessThan(0.005);
      }
    }
  }

  @Test
  void anchorsAddedAtTheEndChangeNoEarlierValue() {
    JointSamples few = BLEND.sample(ANCHORS.rows(0, 1), 8, KEY);
    JointSamples more = BLEND.sample(ANCHORS, 8, KEY);
    for (int s = 0; s < 8; s++) {
      assertThat(more.value(s, 1)).isEqualTo(few.value(s, 1));
    }
  }
}
