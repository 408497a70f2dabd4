package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Matern52;

/// What each design has for itself.
class MicroscaleTest {
  private static final RandomKey KEY = RandomKey.ofSeed(6);
  private static final GaussianProcessSettings FINE =
      new GaussianProcessSettings(
          Problems.settings(Discrepancy.ADDITIVE).mean(),
          new Matern52(),
          Discrepancy.ADDITIVE,
          false,
          Treatment.FIXED,
          Treatment.FIXED,
          1,
          LengthScalePrior.DIMENSION_SCALED,
          new LogNormalPrior(0.5, 0.5),
          new LogNormalPrior(0.4, 0.5),
          ModelForm.PLAIN.withMicroscale(true));

  /// One observation of value y around the mean 1 by hand: with discrepancy s², own variance γ² and
  /// noise v, the design itself is at 1 + (s² + γ²) (y - 1) / (s² + γ² + v), one a distance away at
  /// 1 + k (y - 1) / (s² + γ² + v).
  @Test
  void aMeasuredDesignKeepsItsShareOfWhatASurfaceLeavesAndItsNeighboursDoNot() {
    Inputs places = Problems.points(new double[] {0.2, 0.2, 1.7}, new double[] {0.4, 0.401, 1.9});
    double[] unknown = {Double.NaN};
    GaussianProcess process =
        GaussianProcessFitter.of(FINE)
            .fit(TrainingData.of(places.rows(0), new double[] {2}, unknown), KEY);
    Hyperparameters values = process.draws().getFirst().values();
    double noise = values.noiseVariance();
    double own = values.microscaleVariance();
    assertThat(own).as("half of what a surface leaves").isCloseTo(noise, within(1e-15));
    double level = process.priorMean(places)[0];
    double total = values.variance() + own + noise;
    MixturePosterior belief = process.posterior(places);
    double prior = values.variance() + own;
    assertThat(belief.mean(0)).isCloseTo(level + prior * (2 - level) / total, within(1e-7));
    assertThat(belief.standardDeviation(0))
        .isCloseTo(Math.sqrt(prior - prior * prior / total), within(1e-7));
    double near = values.variance() * (2 - process.priorMean(places)[1]) / total;
    assertThat(belief.mean(1)).isCloseTo(process.priorMean(places)[1] + near, within(1e-4));
    assertThat(belief.standardDeviation(2)).isBetween(0.99 * Math.sqrt(prior), Math.sqrt(prior));
  }

  /// The same observation, seen as a surface and luck: the design is at 1 + s² (y - 1) / (s² + γ² +
  /// v), and a result of it scatters by γ² + v.
  @Test
  void theSurfaceAloneTakesWhatADesignHasForItselfForLuck() {
    Inputs place = Problems.points(new double[] {0.2}, new double[] {0.4});
    GaussianProcess process =
        GaussianProcessFitter.of(FINE)
            .fit(TrainingData.of(place, new double[] {2}, new double[] {Double.NaN}), KEY);
    Hyperparameters values = process.draws().getFirst().values();
    double smooth = values.variance();
    double luck = values.microscaleVariance() + values.noiseVariance();
    double level = process.priorMean(place)[0];
    GaussianProcess surface = process.surface();
    MixturePosterior belief = surface.posterior(place);

    assertThat(values.microscaleVariance()).isPositive();
    assertThat(belief.mean(0))
        .isCloseTo(level + smooth * (2 - level) / (smooth + luck), within(1e-7));
    assertThat(belief.standardDeviation(0))
        .isCloseTo(Math.sqrt(smooth - smooth * smooth / (smooth + luck)), within(1e-7));
    assertThat(surface.expectedStandardError()).isCloseTo(Math.sqrt(luck), within(1e-12));
    assertThat(surface.surface().posterior(place).mean(0)).isEqualTo(belief.mean(0));
  }

  /// Twelve places, each twice.
  private static TrainingData repeated(double ofDesigns, double ofRepeats) {
    Inputs places = Problems.randomPoints(12, 3);
    int[] rows = new int[24];
    double[] values = new double[24];
    double[] errors = new double[24];
    SplittableRandom random = new SplittableRandom(5);
    for (int design = 0; design < 12; design++) {
      double own = ofDesigns * random.nextGaussian();
      for (int k = 2 * design; k < 2 * design + 2; k++) {
        rows[k] = design;
        values[k] = Problems.truth(places, design) + own + ofRepeats * random.nextGaussian();
        errors[k] = Double.NaN;
      }
    }
    return TrainingData.of(places.rows(rows), values, errors);
  }

  private static double median(TrainingData data, String scale) {
    return GaussianProcessFitter.of(GaussianProcessSettings.constantMean())
        .fit(data, KEY)
        .report()
        .scales()
        .stream()
        .filter(learned -> learned.name().equals(scale))
        .mapToDouble(FitReport.LearnedParameter::median)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void repeatsTellLuckFromWhatADesignHasForItself() {
    TrainingData rough = repeated(0.4, 0.03);
    assertThat(median(rough, "share of microscale")).isGreaterThan(0.8);
    TrainingData noisy = repeated(0, 0.4);
    assertThat(median(noisy, "share of microscale")).isLessThan(0.4);
  }

  @Test
  void designsHaveNothingForThemselvesWhereErrorsAreStated() {
    TrainingData stated =
        TrainingData.of(
            Problems.randomPoints(3, 2), new double[] {1, 2, 3}, new double[] {0.1, 0.1, 0.1});
    assertThat(
            GaussianProcessFitter.of(GaussianProcessSettings.constantMean())
                .fit(stated, KEY)
                .report()
                .scales())
        .extracting(FitReport.LearnedParameter::name)
        .containsExactly("discrepancy");
  }

  @Test
  void jointSamplesHaveTheMomentsOfTheBelief() {
    TrainingData data = Problems.shared();
    GaussianProcess process =
        GaussianProcessFitter.of(Problems.fine(Discrepancy.ADDITIVE)).fit(data, KEY);
    Inputs anchors = data.inputs().rows(0, 3, 5);
    int count = 16_000;
    JointSamples samples = process.sample(anchors, count, KEY);
    MixturePosterior belief = process.posterior(anchors);
    for (int a = 0; a < anchors.size(); a++) {
      double sum = 0;
      double squares = 0;
      for (int s = 0; s < count; s++) {
        sum += samples.value(s, a);
        squares += samples.value(s, a) * samples.value(s, a);
      }
      double mean = sum / count;
      double deviation = belief.standardDeviation(a);
      assertThat(mean).isCloseTo(belief.mean(a), within(0.05 * deviation));
      assertThat(Math.sqrt(squares / count - mean * mean))
          .isCloseTo(deviation, within(0.05 * deviation));
    }
    SampleContract.addedLater(process, anchors, data.inputs().rows(6, 8), anchors);
  }
}
