package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.Workers;

class LargeCampaignFitterTest {
  private static final RandomKey KEY = RandomKey.ofSeed(5);
  private static final GaussianProcessSettings SETTINGS =
      GaussianProcessSettings.constantMean().withTreatment(Treatment.FITTED, Treatment.FITTED);
  private static final LargeCampaignSettings FEW = new LargeCampaignSettings(60, 50, 30, 12, 4);
  private static final TrainingData DATA = Problems.smooth(160, 1);
  private static final Inputs ELSEWHERE = Problems.randomPoints(40, 8);

  @Test
  void fewObservationsAreModelledExactly() {
    TrainingData few = Problems.smooth(60, 1);
    Surrogate fit = LargeCampaignFitter.of(SETTINGS, FEW).fit(few, KEY);
    Posterior exact = GaussianProcessFitter.of(SETTINGS).fit(few, KEY).posterior(ELSEWHERE);
    assertThat(fit).isInstanceOf(GaussianProcess.class);
    assertThat(fit.posterior(ELSEWHERE).mean(3)).isEqualTo(exact.mean(3));
  }

  @Test
  void withEveryObservationNearItIsTheExactProcess() {
    LargeCampaignSettings all = new LargeCampaignSettings(0, 160, 160, 0, 0);
    Surrogate fit = LargeCampaignFitter.of(SETTINGS, all).fit(DATA, KEY);
    GaussianProcess guide = GaussianProcessFitter.of(SETTINGS).fit(DATA, key("guide"));
    Posterior local = fit.posterior(ELSEWHERE);
    Posterior exact = guide.posterior(ELSEWHERE);
    for (int row = 0; row < ELSEWHERE.size(); row++) {
      assertThat(local.mean(row)).isCloseTo(exact.mean(row), within(1e-9));
      assertThat(local.standardDeviation(row))
          .isCloseTo(exact.standardDeviation(row), within(1e-9));
    }
  }

  private static RandomKey key(String purpose) {
    return KEY.child(purpose);
  }

  @Test
  void theNearestForetellAlmostAsWellAsAll() {
    Posterior local = local().posterior(ELSEWHERE);
    Posterior exact = GaussianProcessFitter.of(SETTINGS).fit(DATA, KEY).posterior(ELSEWHERE);
    double ofNearest = 0;
    double ofAll = 0;
    for (int row = 0; row < ELSEWHERE.size(); row++) {
      double truth = Problems.truth(ELSEWHERE, row);
      ofNearest += Math.pow(local.mean(row) - truth, 2);
      ofAll += Math.pow(exact.mean(row) - truth, 2);
      assertThat(Math.abs(local.mean(row) - truth)).isLessThan(4 * local.standardDeviation(row));
    }
    assertThat(Math.sqrt(ofNearest)).isLessThan(1.5 * Math.sqrt(ofAll));
  }

  @Test
  void aPredictionDoesNotDependOnWhatElseIsAsked() {
    Posterior together = local().posterior(ELSEWHERE);
    Posterior alone = local().posterior(ELSEWHERE.rows(17));
    assertThat(alone.mean(0)).isEqualTo(together.mean(17));
    assertThat(alone.standardDeviation(0)).isEqualTo(together.standardDeviation(17));
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    try (ForkJoinPool four = new ForkJoinPool(4)) {
      TrainingData small = Problems.smooth(12, 1);
      GaussianProcessFitter fitter = GaussianProcessFitter.of(SETTINGS);
      assertSame(
          fitter.fit(small, KEY).posterior(ELSEWHERE),
          fitter.with(Workers.helpedBy(four, 4)).fit(small, KEY).posterior(ELSEWHERE));
      assertSame(
          local().posterior(ELSEWHERE),
          LargeCampaignFitter.of(SETTINGS, FEW)
              .with(Workers.helpedBy(four, 4))
              .fit(DATA, KEY)
              .posterior(ELSEWHERE));
    }
  }

  private static void assertSame(Posterior one, Posterior other) {
    for (int row = 0; row < ELSEWHERE.size(); row++) {
      assertThat(other.mean(row)).isEqualTo(one.mean(row));
      assertThat(other.standardDeviation(row)).isEqualTo(one.standardDeviation(row));
    }
  }

  @Test
  void samplesAtAnchorsAreSpreadAsTheBeliefSays() {
    Surrogate fit = local();
    Inputs anchors = ELSEWHERE.rows(0, 1, 2);
    Posterior belief = fit.posterior(anchors);
    int count = 400;
    JointSamples samples = fit.sample(anchors, count, KEY);
    for (int a = 0; a < 3; a++) {
      double[] values = new double[count];
      for (int s = 0; s < count; s++) {
        values[s] = samples.value(s, a);
      }
      double mean = Arrays.stream(values).average().orElseThrow();
      assertThat(mean).isCloseTo(belief.mean(a), within(belief.standardDeviation(a)));
    }
    assertThat(samples.given(ELSEWHERE).mean(0, 0)).isCloseTo(samples.value(0, 0), within(1e-3));
  }

  /// The noise is 0.05, so no error can be smaller and a useful one is not much larger.
  @Test
  void anchorsAddedLaterGiveTheBitsOfAllAtOnce() {
    SampleContract.addedLater(local(), ELSEWHERE.rows(0, 1), ELSEWHERE.rows(2, 3), ELSEWHERE);
    SampleContract.some(local(), ELSEWHERE.rows(0, 1), ELSEWHERE);
  }

  @Test
  void theReportTellsTheErrorAndWhatMoreNeighboursWouldChange() {
    LocalGaussianProcess fit = local();
    assertThat(fit.report().observations()).isEqualTo(160);
    assertThat(fit.report().modelId()).contains("nearest=30 subset=50");
    assertThat(fit.report().messages()).anyMatch(m -> m.contains("the 30 nearest"));
    HeldOutError error = HeldOutError.of(fit, Subset.of(160, 12, key("held out")), 4, 30);
    assertThat(error.rootMeanSquare()).isBetween(0.02, 0.1);
    assertThat(error.meanShift()).isLessThan(1);
    assertThat(error.deviationRatio()).isBetween(0.95, 1.3);
    assertThat(fit.report().messages()).containsAll(error.messages());
  }

  @Test
  void boundsAreLeftOutAndTheReportSaysSo() {
    Bound[] bounds = new Bound[DATA.size()];
    Arrays.fill(bounds, Bound.NONE);
    bounds[3] = Bound.AT_LEAST;
    bounds[9] = Bound.AT_MOST;
    Surrogate fit = LargeCampaignFitter.of(SETTINGS, FEW).fit(DATA.withBounds(bounds), KEY);
    assertThat(fit.report().messages())
        .anyMatch(m -> m.startsWith("2 values known only as bounds"));
  }

  @Test
  void chosenRowsAreDistinctAndTheSameForTheSameKey() {
    int[] chosen = Subset.of(50, 20, KEY);
    assertThat(chosen).doesNotHaveDuplicates().hasSize(20).isSorted();
    assertThat(Subset.of(50, 20, KEY)).isEqualTo(chosen);
    assertThat(Subset.of(5, 20, KEY)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void settingsThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> new LargeCampaignSettings(10, 0, 5, 1, 1))
        .hasMessage("subset: 0 (expected: at least 1)");
    assertThatThrownBy(() -> new LargeCampaignSettings(10, 5, 5, 1, 2))
        .hasMessage("compared: 2 (expected: 0 to heldOut, 1)");
  }

  private static LocalGaussianProcess local() {
    return (LocalGaussianProcess) LargeCampaignFitter.of(SETTINGS, FEW).fit(DATA, KEY);
  }
}
