package org.percola.benchmarks.peer;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.linalg.Cholesky;
import org.percola.surrogate.special.StandardNormal;

/// Joint draws of a [BotorchSurrogate] at anchors.
///
/// With L the factor of the covariance of data and anchors together, a draw is L (w, z): w the
/// whitened data, z standard normal. The same (w, z) says what the draw believes elsewhere.
final class BotorchSamples implements JointSamples {
  private final BotorchSurrogate surrogate;
  private final double[][] anchors;
  private final Cholesky factor;
  private final double[][] whitened;
  private final Origin origin;

  private BotorchSamples(
      BotorchSurrogate surrogate,
      double[][] anchors,
      Cholesky factor,
      double[][] whitened,
      Origin origin) {
    this.surrogate = surrogate;
    this.anchors = anchors;
    this.factor = factor;
    this.whitened = whitened;
    this.origin = origin;
  }

  static BotorchSamples of(
      BotorchSurrogate surrogate, double[][] anchors, int count, RandomKey key) {
    return of(surrogate, anchors, count, key, UnaryOperator.identity());
  }

  /// @param chosen which of all samples are kept
  private static BotorchSamples of(
      BotorchSurrogate surrogate,
      double[][] anchors,
      int count,
      RandomKey key,
      UnaryOperator<double[][]> chosen) {
    SquaredExponentialProcess process = surrogate.process();
    int n = process.features().length;
    double[] rows = new double[anchors.length * (n + anchors.length)];
    for (int i = 0; i < anchors.length; i++) {
      double[] toData = process.correlations(anchors[i]);
      System.arraycopy(toData, 0, rows, i * (n + anchors.length), n);
      for (int j = 0; j <= i; j++) {
        rows[i * (n + anchors.length) + n + j] = process.correlation(anchors[i], anchors[j]);
      }
    }
    Cholesky factor = process.factor().append(rows, anchors.length);
    RandomGenerator random = key.generator();
    double[][] whitened = new double[count][];
    for (int s = 0; s < count; s++) {
      whitened[s] = Arrays.copyOf(process.whitened(), n + anchors.length);
      for (int i = n; i < whitened[s].length; i++) {
        whitened[s][i] = StandardNormal.quantile(((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53);
      }
    }
    return new BotorchSamples(
        surrogate, anchors, factor, chosen.apply(whitened), new Origin(count, key, chosen));
  }

  @Override
  public int count() {
    return whitened.length;
  }

  @Override
  public double value(int sample, int anchor) {
    int row = factor.size() - anchors.length + anchor;
    double value = surrogate.process().parameters().constant();
    for (int k = 0; k <= row; k++) {
      value = Math.fma(factor.factor(row, k), whitened[sample][k], value);
    }
    return surrogate.toOutcome(value);
  }

  /// How the samples were made, and which of them were chosen.
  private record Origin(int count, RandomKey key, UnaryOperator<double[][]> chosen) {}

  /// Made anew: normals follow one another from sample to sample.
  @Override
  public JointSamples with(Inputs more) {
    double[][] added = surrogate.features().of(more);
    double[][] all = Arrays.copyOf(anchors, anchors.length + added.length);
    System.arraycopy(added, 0, all, anchors.length, added.length);
    return of(surrogate, all, origin.count(), origin.key(), origin.chosen());
  }

  @Override
  public JointSamples some(int count) {
    UnaryOperator<double[][]> fewer =
        samples ->
            Arrays.stream(JointSamples.spread(samples.length, count))
                .mapToObj(s -> samples[s])
                .toArray(double[][]::new);
    Origin chosen =
        new Origin(
            origin.count(), origin.key(), samples -> fewer.apply(origin.chosen().apply(samples)));
    return new BotorchSamples(surrogate, anchors, factor, fewer.apply(whitened), chosen);
  }

  @Override
  public Conditional given(Inputs candidates) {
    double[][] rows = surrogate.features().of(candidates);
    double[][] solved = new double[rows.length][];
    for (int c = 0; c < rows.length; c++) {
      solved[c] = Arrays.copyOf(surrogate.process().correlations(rows[c]), factor.size());
      for (int a = 0; a < anchors.length; a++) {
        int at = factor.size() - anchors.length + a;
        solved[c][at] = surrogate.process().correlation(rows[c], anchors[a]);
      }
      factor.solveLower(solved[c]);
    }
    return new Given(solved);
  }

  /// Every draw's belief, from L⁻¹ k of each candidate.
  private final class Given implements Conditional {
    private final double[][] solved;

    Given(double[][] solved) {
      this.solved = solved;
    }

    @Override
    public double mean(int sample, int candidate) {
      double mean = surrogate.process().parameters().constant();
      for (int k = 0; k < solved[candidate].length; k++) {
        mean = Math.fma(solved[candidate][k], whitened[sample][k], mean);
      }
      return surrogate.toOutcome(mean);
    }

    @Override
    public double standardDeviation(int sample, int candidate) {
      double variance = 1;
      for (double s : solved[candidate]) {
        variance = Math.fma(-s, s, variance);
      }
      return surrogate.scale() * Math.sqrt(Math.max(variance, 0));
    }
  }
}
