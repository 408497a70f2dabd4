package org.percola.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.benchmarks.peer.SquaredExponentialProcess.Parameters;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;

/// References: values that BoTorch 0.18.1 itself computed; see `benchmarks/peers`.
class BotorchDefaultTest {

  @ParameterizedTest
  @EnumSource
  void believesWhatBotorchDoesAtGivenParameters(ReferenceSet set) {
    BotorchSurrogate surrogate = BotorchDefault.at(set.training(), set.givenParameters());
    assertAgrees(surrogate.posterior(set.asked()), set, "fixed", 1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void findsTheParametersThatBotorchFinds(ReferenceSet set) {
    BotorchSurrogate surrogate = new BotorchDefault().fit(set.training());
    Parameters fitted = surrogate.process().parameters();
    double[] lengths = set.values("length_scale");
    for (int k = 0; k < lengths.length; k++) {
      assertThat(fitted.lengthScale(k)).isCloseTo(lengths[k], Percentage.withPercentage(1));
    }
    assertThat(fitted.constant()).isCloseTo(set.values("constant")[0], within(0.01));
    assertThat(fitted.noiseVariance())
        .isCloseTo(set.values("noise_variance")[0], Percentage.withPercentage(1));
    assertAgrees(surrogate.posterior(set.asked()), set, "fitted", 5e-3);
  }

  @ParameterizedTest
  @EnumSource
  void reachesAtLeastTheProbabilityThatBotorchReaches(ReferenceSet set) {
    BotorchSurrogate surrogate = new BotorchDefault().fit(set.training());
    assertThat(objective(set, surrogate)).isLessThan(set.values("objective")[0] + 1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void slopeOfTheObjectiveAgreesWithDifferences(ReferenceSet set) {
    BotorchPosterior posterior = posterior(set);
    double[] at = coordinates(set.givenParameters());
    double[] slope = new double[at.length];
    posterior.objective(at, slope);
    for (int k = 0; k < at.length; k++) {
      double step = 1e-6;
      double[] up = at.clone();
      double[] down = at.clone();
      up[k] += step;
      down[k] -= step;
      double[] unused = new double[at.length];
      double difference =
          (posterior.objective(up, unused) - posterior.objective(down, unused)) / (2 * step);
      assertThat(slope[k]).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
    }
  }

  @Test
  void leavingOneOutGivesTheDensityOfAFitWithoutIt() {
    ReferenceSet set = ReferenceSet.SMOOTH;
    Parameters parameters = set.givenParameters();
    SquaredExponentialProcess all = BotorchDefault.at(set.training(), parameters).process();
    double[] values = standardised(set.training());
    int n = values.length;
    SquaredExponentialProcess others =
        new SquaredExponentialProcess(
            Arrays.copyOf(all.features(), n - 1), Arrays.copyOf(values, n - 1), parameters);
    assertThat(all.leaveOneOutLogDensities()[n - 1])
        .isCloseTo(all.logLikelihood() - others.logLikelihood(), within(1e-9));
  }

  @Test
  void jointSamplesHaveTheMomentsOfThePosterior() {
    ReferenceSet set = ReferenceSet.MIXED;
    BotorchSurrogate surrogate = BotorchDefault.at(set.training(), set.givenParameters());
    Posterior posterior = surrogate.posterior(set.asked());
    int count = 4000;
    JointSamples samples = surrogate.sample(set.asked(), count, RandomKey.ofSeed(1));
    for (int anchor = 0; anchor < posterior.size(); anchor++) {
      double mean = 0;
      double square = 0;
      for (int s = 0; s < count; s++) {
        mean += samples.value(s, anchor) / count;
        double off = samples.value(s, anchor) - posterior.mean(anchor);
        square += off * off / count;
      }
      double sd = posterior.standardDeviation(anchor);
      assertThat(mean).isCloseTo(posterior.mean(anchor), within(5 * sd / Math.sqrt(count)));
      assertThat(Math.sqrt(square)).isCloseTo(sd, Percentage.withPercentage(6));
    }
  }

  @Test
  void aJointSampleIsCertainOfItselfAtItsAnchors() {
    ReferenceSet set = ReferenceSet.SMOOTH;
    BotorchSurrogate surrogate = BotorchDefault.at(set.training(), set.givenParameters());
    JointSamples samples = surrogate.sample(set.asked(), 3, RandomKey.ofSeed(2));
    JointSamples.Conditional given = samples.given(set.asked());
    for (int anchor = 0; anchor < set.asked().size(); anchor++) {
      assertThat(given.mean(1, anchor)).isCloseTo(samples.value(1, anchor), within(1e-3));
      assertThat(given.standardDeviation(1, anchor)).isLessThan(1e-2);
    }
  }

  @Test
  void withoutDataItBelievesItsPrior() {
    ReferenceSet set = ReferenceSet.SMOOTH;
    Posterior prior = new BotorchDefault().fit(set.training().rows()).posterior(set.asked());
    assertThat(prior.mean(0)).isZero();
    assertThat(prior.standardDeviation(0)).isEqualTo(1);
  }

  private static void assertAgrees(
      Posterior posterior, ReferenceSet set, String kind, double tolerance) {
    double[] means = set.values(kind);
    double[] variances = set.variances(kind);
    double unit = spread(set.training());
    for (int i = 0; i < means.length; i++) {
      double sd = posterior.standardDeviation(i);
      assertThat(posterior.mean(i)).isCloseTo(means[i], within(tolerance * unit));
      assertThat(sd * sd).isCloseTo(variances[i], within(tolerance * unit * unit));
    }
  }

  private static double objective(ReferenceSet set, BotorchSurrogate surrogate) {
    double[] at = coordinates(surrogate.process().parameters());
    return posterior(set).objective(at, new double[at.length]);
  }

  private static BotorchPosterior posterior(ReferenceSet set) {
    OneHotFeatures features = new OneHotFeatures(set.training().inputs().schema());
    return new BotorchPosterior(
        features.of(set.training().inputs()), standardised(set.training()), features.count());
  }

  private static double[] coordinates(Parameters parameters) {
    int d = parameters.dimensions();
    double[] at = new double[d + 2];
    for (int k = 0; k < d; k++) {
      at[k] = parameters.lengthScale(k);
    }
    at[d] = parameters.constant();
    at[d + 1] = parameters.noiseVariance();
    return at;
  }

  private static double[] standardised(TrainingData data) {
    double[] values = new double[data.size()];
    double mean = mean(data);
    for (int i = 0; i < values.length; i++) {
      values[i] = (data.value(i) - mean) / spread(data);
    }
    return values;
  }

  private static double mean(TrainingData data) {
    double mean = 0;
    for (int i = 0; i < data.size(); i++) {
      mean += data.value(i) / data.size();
    }
    return mean;
  }

  private static double spread(TrainingData data) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      sum += Math.pow(data.value(i) - mean(data), 2);
    }
    return Math.sqrt(sum / (data.size() - 1));
  }
}
