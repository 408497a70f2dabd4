package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;

final class LengthScalePriorTest {
  private static final LengthScalePrior USUAL = LengthScalePrior.DIMENSION_SCALED;
  private static final LengthScalePrior OF_DRAWS = LengthScalePrior.OF_DRAWS;

  @Test
  void drawsAreCentredHalfWayFromTheMedianToTheMode() {
    double mode = USUAL.location() - USUAL.spread() * USUAL.spread();
    assertThat(OF_DRAWS.location()).isCloseTo((USUAL.location() + mode) / 2, within(1e-12));
    assertThat(OF_DRAWS.spread()).isEqualTo(USUAL.spread());
  }

  @Test
  void drawsFollowItAndMostProbableValuesKeepThePriorThatWasMadeForThem() {
    GaussianProcessSettings drawn = GaussianProcessSettings.constantMean().withDraws(8);
    assertThat(mean(drawn.with(OF_DRAWS))).isNotEqualTo(mean(drawn));
    assertThat(mean(drawn.with(OF_DRAWS).fitted())).isEqualTo(mean(drawn.fitted()));
  }

  @Test
  void aModelIsCalledTheSameInEveryLanguage() {
    Locale before = Locale.getDefault();
    String here = GaussianProcessSettings.constantMean().with(OF_DRAWS).modelId();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(GaussianProcessSettings.constantMean().with(OF_DRAWS).modelId()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(here).isNotEqualTo(GaussianProcessSettings.constantMean().modelId());
  }

  private static double mean(GaussianProcessSettings settings) {
    double[] values = {1.0, 3.0, 2.0, 0.5};
    double[] errors = {0.1, 0.1, 0.1, 0.1};
    TrainingData data = TrainingData.of(Problems.randomPoints(4, 1), values, errors);
    Posterior belief =
        GaussianProcessFitter.of(settings)
            .fit(data, RandomKey.ofSeed(1))
            .posterior(Problems.randomPoints(1, 2));
    return belief.mean(0);
  }
}
