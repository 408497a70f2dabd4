package org.percola.optimizer.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;

/// A belief for tests: every design is normal by itself, with a mean and a standard deviation given
/// as functions of the first input; a draw knows its own anchors exactly.
public record NormalSurrogate(DoubleUnaryOperator mean, DoubleUnaryOperator deviation)
    implements Surrogate {

  @Override
  public Posterior posterior(Inputs designs) {
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      means.add(mean.applyAsDouble(designs.value(0, i)));
      deviations.add(deviation.applyAsDouble(designs.value(0, i)));
    }
    return new NormalPosterior(means, deviations);
  }

  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    return sample(anchors, IntStream.range(0, count).toArray(), key);
  }

  /// @param numbers name the samples
  private JointSamples sample(Inputs anchors, int[] numbers, RandomKey key) {
    double[][] values = new double[numbers.length][anchors.size()];
    for (int s = 0; s < numbers.length; s++) {
      RandomGenerator random = key.child(numbers[s]).generator();
      for (int a = 0; a < anchors.size(); a++) {
        double x = anchors.value(0, a);
        values[s][a] = mean.applyAsDouble(x) + deviation.applyAsDouble(x) * random.nextGaussian();
      }
    }
    return new Samples(this, anchors, values, numbers, key);
  }

  @Override
  public double[] priorMean(Inputs designs) {
    double[] means = new double[designs.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = mean.applyAsDouble(designs.value(0, i));
    }
    return means;
  }

  @Override
  public FitReport report() {
    return FitReport.ofOne("normal", 0, 0, 0, List.of());
  }

  /// Draws at anchors.
  private static final class Samples implements JointSamples {
    private final NormalSurrogate belief;
    private final Inputs anchors;
    private final double[][] values;
    private final int[] numbers;
    private final RandomKey key;

    Samples(
        NormalSurrogate belief, Inputs anchors, double[][] values, int[] numbers, RandomKey key) {
      this.belief = belief;
      this.anchors = anchors;
      this.values = values;
      this.numbers = numbers;
      this.key = key;
    }

    @Override
    public JointSamples with(Inputs more) {
      return belief.sample(anchors.concat(more), numbers, key);
    }

    @Override
    public JointSamples some(int count) {
      int[] chosen = JointSamples.spread(numbers.length, count);
      return belief.sample(anchors, IntStream.of(chosen).map(s -> numbers[s]).toArray(), key);
    }

    @Override
    public int count() {
      return values.length;
    }

    @Override
    public double value(int sample, int anchor) {
      return values[sample][anchor];
    }

    @Override
    public Conditional given(Inputs candidates) {
      return new Conditional() {
        @Override
        public double mean(int sample, int candidate) {
          int anchor = anchorAt(candidates.value(0, candidate));
          return anchor >= 0
              ? values[sample][anchor]
              : belief.mean().applyAsDouble(candidates.value(0, candidate));
        }

        @Override
        public double standardDeviation(int sample, int candidate) {
          double x = candidates.value(0, candidate);
          return anchorAt(x) >= 0 ? 0 : belief.deviation().applyAsDouble(x);
        }
      };
    }

    private int anchorAt(double x) {
      for (int a = 0; a < anchors.size(); a++) {
        if (anchors.value(0, a) == x) {
          return a;
        }
      }
      return -1;
    }
  }
}
