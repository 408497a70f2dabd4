package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.linalg.Cholesky;

class LikelihoodTest {

  /// ln N(y; m, C) over all observations, with the N × N covariance written out.
  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void equalsThatOfAllObservationsOneByOne(Discrepancy discrepancy) {
    equalsThatOfAllObservationsOneByOne(Problems.settings(discrepancy), Problems.replicated());
    equalsThatOfAllObservationsOneByOne(Problems.rich(discrepancy), Problems.shared());
    equalsThatOfAllObservationsOneByOne(Problems.fine(discrepancy), Problems.shared());
    equalsThatOfAllObservationsOneByOne(Problems.labelByLabel(discrepancy), Problems.labelled());
  }

  private static void equalsThatOfAllObservationsOneByOne(
      GaussianProcessSettings settings, TrainingData data) {
    Likelihood likelihood = Problems.likelihood(settings, data);
    for (long seed = 0; seed < 5; seed++) {
      double[] u = coordinates(likelihood.unknowns().size(), seed);
      Hyperparameters values = likelihood.unknowns().decode(u);
      assertThat(likelihood.logLikelihood(u))
          .isCloseTo(oneByOne(likelihood, settings, data, values), within(1e-10));
    }
  }

  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void gradientAgreesWithFiniteDifferences(Discrepancy discrepancy) {
    gradientAgreesWithFiniteDifferences(
        Problems.likelihood(Problems.settings(discrepancy), Problems.replicated()));
    gradientAgreesWithFiniteDifferences(
        Problems.likelihood(Problems.rich(discrepancy), Problems.shared()));
    gradientAgreesWithFiniteDifferences(
        Problems.likelihood(Problems.fine(discrepancy), Problems.shared()));
    gradientAgreesWithFiniteDifferences(
        Problems.likelihood(Problems.labelByLabel(discrepancy), Problems.labelled()));
  }

  private static void gradientAgreesWithFiniteDifferences(Likelihood likelihood) {
    for (long seed = 0; seed < 5; seed++) {
      double[] u = coordinates(likelihood.unknowns().size(), seed);
      double[] gradient = new double[u.length];
      assertThat(likelihood.logLikelihood(u, gradient)).isEqualTo(likelihood.logLikelihood(u));
      for (int i = 0; i < u.length; i++) {
        double[] above = u.clone();
        double[] below = u.clone();
        above[i] += 1e-5;
        below[i] -= 1e-5;
        double difference =
            (likelihood.logLikelihood(above) - likelihood.logLikelihood(below)) / 2e-5;
        assertThat(gradient[i])
            .as("coordinate %d", i)
            .isCloseTo(difference, within(1e-5 * Math.max(1, Math.abs(difference))));
      }
    }
  }

  private static double[] coordinates(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] u = new double[size];
    for (int i = 0; i < size; i++) {
      u[i] = 0.7 * random.nextGaussian();
    }
    return u;
  }

  private static double oneByOne(
      Likelihood likelihood,
      GaussianProcessSettings settings,
      TrainingData data,
      Hyperparameters values) {
    int n = data.size();
    Encoding encoding = Encoding.of(data.inputs().schema());
    Coordinates coordinates = values.stretched(encoding.encode(data.inputs()));
    double[] mean = new double[n];
    settings.mean().evaluate(data.inputs(), values.mean(), mean);
    double[] covariance = new double[n * n];
    double[] d = new double[encoding.groups()];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        coordinates.squaredDistances(i, coordinates, j, d, 0);
        double weight = settings.discrepancy() == Discrepancy.ADDITIVE ? 1 : mean[i] * mean[j];
        boolean same = likelihood.data().designOf(i) == likelihood.data().designOf(j);
        double k = same ? Likelihood.OWN : 0;
        for (int part = 0; part < values.parts() && !same; part++) {
          double scaled = values.part(part).scaled(d, 0);
          k += values.part(part).share() * settings.kernel().value(scaled);
        }
        double shared = shared(settings, data.circumstances(), i, j, values.effects());
        boolean twins = Arrays.stream(d).allMatch(distance -> distance == 0);
        double own = twins ? values.microscaleVariance() : 0;
        covariance[i * n + j] = weight * (values.variance() * k + own + shared);
      }
      double error = data.standardError(i);
      covariance[i * n + i] += Double.isNaN(error) ? values.noiseVariance() : error * error;
    }
    Cholesky factor = Cholesky.of(covariance, n);
    double[] e = new double[n];
    for (int i = 0; i < n; i++) {
      e[i] = data.value(i) - mean[i];
    }
    factor.solveLower(e);
    double square = 0;
    for (double w : e) {
      square += w * w;
    }
    return -0.5 * (square + factor.logDeterminant() + n * StrictMath.log(2 * Math.PI));
  }

  /// Labels by name, days by the kernel over their range of ten; what was not noted is shared with
  /// no other observation.
  private static double shared(
      GaussianProcessSettings settings, Inputs circumstances, int i, int j, EffectScales scales) {
    double sum = 0;
    for (int t = 0; t < circumstances.schema().size(); t++) {
      double one = circumstances.value(t, i);
      double other = circumstances.value(t, j);
      boolean noted = circumstances.active(t, i) && circumstances.active(t, j);
      double days = (one - other) / 10;
      double correlation =
          t == 2
              ? settings.kernel().value(days * days * scales.inverseSquaredLength(t))
              : one == other ? 1 : 0;
      sum += scales.variance(t) * (i == j ? 1 : noted ? correlation : 0);
    }
    return sum;
  }
}
