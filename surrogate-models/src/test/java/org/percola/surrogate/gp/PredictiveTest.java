package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;

/// What is believed of a new measurement.
class PredictiveTest {
  private static final Inputs ASKED = Problems.randomPoints(5, 77);
  private static final GaussianProcessSettings SETTINGS =
      GaussianProcessSettings.constantMean().withDraws(6);

  @Test
  void everyDrawAddsTheNoiseThatItBelievesIn() {
    GaussianProcess process = fit(SETTINGS, Problems.smooth(12, 3));
    MixturePosterior belief = process.posterior(ASKED);
    MixturePosterior predictive = process.predictive(ASKED);
    for (int draw = 0; draw < belief.draws(); draw++) {
      double noise =
          process.scale().scale() * Math.sqrt(process.draws().get(draw).values().noiseVariance());
      assertThat(predictive.mean(draw, 2)).isEqualTo(belief.mean(draw, 2));
      assertThat(predictive.standardDeviation(draw, 2))
          .isCloseTo(Math.hypot(belief.standardDeviation(draw, 2), noise), within(1e-12));
    }
  }

  @Test
  void knownErrorsAreTheNoiseToExpect() {
    Inputs inputs = Problems.randomPoints(8, 3);
    double[] values = new double[8];
    double[] errors = new double[8];
    Arrays.setAll(values, row -> Problems.truth(inputs, row));
    Arrays.fill(errors, 0.25);
    GaussianProcess process = fit(SETTINGS, TrainingData.of(inputs, values, errors));
    double belief = process.posterior(ASKED).standardDeviation(1);
    assertThat(process.predictive(ASKED).standardDeviation(1))
        .isCloseTo(Math.hypot(belief, 0.25), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(ModelForm.Residuals.class)
  void noiseOfALogarithmGrowsWithTheOutcome(ModelForm.Residuals residuals) {
    ModelForm form = ModelForm.PLAIN.with(FixedTransform.LOG).with(residuals);
    GaussianProcess process = fit(SETTINGS.withForm(form), relative());
    MixturePosterior belief = process.posterior(ASKED);
    MixturePosterior predictive = process.predictive(ASKED);
    for (int design = 0; design < ASKED.size(); design++) {
      double median = belief.quantile(design, 0.5);
      double alone = belief.quantile(design, 0.95) - belief.quantile(design, 0.05);
      double noisy = predictive.quantile(design, 0.95) - predictive.quantile(design, 0.05);
      assertThat(noisy / median).isGreaterThan(alone / median).isBetween(0.1, 2.0);
    }
  }

  @Test
  void withoutDataThereIsNoiseToo() {
    GaussianProcess prior = fit(SETTINGS, Problems.smooth(12, 3).rows());
    assertThat(prior.predictive(ASKED).standardDeviation(0))
        .isGreaterThan(prior.posterior(ASKED).standardDeviation(0));
  }

  private static GaussianProcess fit(GaussianProcessSettings settings, TrainingData data) {
    return GaussianProcessFitter.of(settings).fit(data, RandomKey.ofSeed(5));
  }

  /// exp(3 sin 3x + y) with errors of 10 %.
  private static TrainingData relative() {
    TrainingData smooth = Problems.smooth(20, 1);
    double[] values = new double[smooth.size()];
    double[] unknown = new double[smooth.size()];
    Arrays.fill(unknown, Double.NaN);
    for (int row = 0; row < values.length; row++) {
      double sign = row % 2 == 0 ? 1 : -1;
      values[row] = StrictMath.exp(2 * Problems.truth(smooth.inputs(), row)) * (1 + 0.1 * sign);
    }
    return TrainingData.of(smooth.inputs(), values, unknown);
  }
}
