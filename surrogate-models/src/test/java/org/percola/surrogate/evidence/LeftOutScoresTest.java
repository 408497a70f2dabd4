package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;

class LeftOutScoresTest {
  private static final RandomKey KEY = RandomKey.ofSeed(2);

  /// The reference is the same fit repeated without each observation in turn. Without weights the
  /// physics would seem better by 0.2, the constant by 0.25 (both measured here).
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void scoresAgreeWithThoseOfRefittingWithoutEachObservation(boolean physics) {
    GaussianProcessSettings settings =
        (physics ? Trials.PHYSICS : GaussianProcessSettings.constantMean()).withDraws(96);
    TrainingData data = SeedCells.utilization();
    GaussianProcessFitter fitter = GaussianProcessFitter.of(settings);
    double refitted = CrossValidation.leaveOneOut(fitter, data, KEY).meanLogDensity();
    double[] scores = LeftOutScores.of(fitter.fit(data, KEY), data);
    assertThat(Arrays.stream(scores).average().orElseThrow()).isCloseTo(refitted, within(0.12));
  }

  @Test
  void aBoundHasNoScore() {
    TrainingData.Bound[] bounds = new TrainingData.Bound[8];
    Arrays.fill(bounds, TrainingData.Bound.NONE);
    bounds[3] = TrainingData.Bound.AT_LEAST;
    TrainingData data = SeedCells.utilization().withBounds(bounds);
    GaussianProcess process =
        GaussianProcessFitter.of(GaussianProcessSettings.constantMean().withDraws(8))
            .fit(SeedCells.utilization(), KEY);
    assertThat(LeftOutScores.of(process, data)[3]).isNaN();
    assertThat(LeftOutScores.of(process, data)[2]).isFinite();
  }
}
