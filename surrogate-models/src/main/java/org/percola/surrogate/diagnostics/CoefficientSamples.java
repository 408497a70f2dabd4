package org.percola.surrogate.diagnostics;

import java.util.stream.IntStream;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;

/// Draws of a linear regression: a draw of the coefficients fixes the outcome everywhere.
final class CoefficientSamples implements JointSamples {
  private final LinearRegression.Features features;
  private final double[][] draws;
  private final Inputs anchors;

  CoefficientSamples(LinearRegression.Features features, double[][] draws, Inputs anchors) {
    this.features = features;
    this.draws = draws;
    this.anchors = anchors;
  }

  @Override
  public int count() {
    return draws.length;
  }

  @Override
  public double value(int sample, int anchor) {
    return at(sample, anchors, anchor);
  }

  private double at(int sample, Inputs designs, int row) {
    return LinearRegression.dot(features.of(designs, row), draws[sample]);
  }

  @Override
  public JointSamples with(Inputs more) {
    return new CoefficientSamples(features, draws, anchors.concat(more));
  }

  @Override
  public JointSamples some(int count) {
    int[] chosen = JointSamples.spread(draws.length, count);
    double[][] fewer = IntStream.of(chosen).mapToObj(s -> draws[s]).toArray(double[][]::new);
    return new CoefficientSamples(features, fewer, anchors);
  }

  @Override
  public Conditional given(Inputs candidates) {
    return new Conditional() {
      @Override
      public double mean(int sample, int candidate) {
        return at(sample, candidates, candidate);
      }

      @Override
      public double standardDeviation(int sample, int candidate) {
        return 0;
      }
    };
  }
}
