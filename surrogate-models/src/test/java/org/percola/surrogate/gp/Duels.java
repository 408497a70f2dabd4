package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;

/// Duels of a richer belief against a plainer one on made-up truths, by predictions of the truth at
/// designs not seen.
final class Duels {
  static final int WORLDS = 6;
  static final GaussianProcessSettings PLAIN = GaussianProcessSettings.constantMean().withDraws(16);

  private Duels() {}

  /// How one belief does against the truth: root mean square error and mean log density.
  record Score(double error, double logDensity) {}

  /// The richer belief against the plainer one, in one world.
  record Duel(double errorRatio, double logDensityGain, GaussianProcess richer) {}

  static double median(List<Duel> duels, ToDoubleFunction<Duel> of) {
    double[] sorted = duels.stream().mapToDouble(of).sorted().toArray();
    return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
  }

  static Duel duel(
      GaussianProcess richer, GaussianProcess plainer, Inputs designs, double[] truth) {
    Score one = score(richer.posterior(designs), truth);
    Score other = score(plainer.posterior(designs), truth);
    return new Duel(one.error() / other.error(), one.logDensity() - other.logDensity(), richer);
  }

  static Score score(MixturePosterior belief, double[] truth) {
    double squares = 0;
    double logDensity = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = belief.mean(i) - truth[i];
      squares += error * error / truth.length;
      logDensity += belief.logDensity(i, truth[i]) / truth.length;
    }
    return new Score(Math.sqrt(squares), logDensity);
  }

  static GaussianProcess fit(GaussianProcessSettings settings, TrainingData data) {
    return GaussianProcessFitter.of(settings).fit(data, RandomKey.ofSeed(1));
  }

  /// The first `n` designs measured with a little noise, the others held back.
  static Duel noisy(
      Inputs designs,
      double[] truth,
      int n,
      ModelForm richer,
      ModelForm plainer,
      SplittableRandom random) {
    int[] seen = IntStream.range(0, n).toArray();
    double[] values = Arrays.copyOf(truth, n);
    for (int i = 0; i < n; i++) {
      values[i] += 0.05 * random.nextGaussian();
    }
    TrainingData data = TrainingData.of(designs.rows(seen), values, unknown(n));
    Inputs unseen = designs.rows(IntStream.range(n, truth.length).toArray());
    return duel(
        fit(PLAIN.withForm(richer), data),
        fit(PLAIN.withForm(plainer), data),
        unseen,
        Arrays.copyOfRange(truth, n, truth.length));
  }

  static double[] unknown(int n) {
    double[] errors = new double[n];
    Arrays.fill(errors, Double.NaN);
    return errors;
  }
}
