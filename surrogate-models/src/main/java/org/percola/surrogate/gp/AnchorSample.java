package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The discrepancy g at the distinct anchors in one sample under one draw.
final class AnchorSample {
  private final double[] values;
  private final double[] whitened;

  private AnchorSample(double[] values, double[] whitened) {
    this.values = values;
    this.whitened = whitened;
  }

  /// A sample at no anchor yet.
  static AnchorSample none() {
    return new AnchorSample(new double[0], new double[0]);
  }

  /// The same sample at the anchors that a draw has by now.
  ///
  /// @param random the sample's luck, from its start
  AnchorSample at(AnchoredDraw draw, int anchors, RandomGenerator random) {
    double[] luck = StandardNormals.fill(random, anchors);
    double[] g = Arrays.copyOf(values, anchors);
    double[] deviations = Arrays.copyOf(whitened, anchors);
    for (int a = values.length; a < anchors; a++) {
      g[a] = draw.value(a, luck);
      deviations[a] = draw.whitened(a, g[a], deviations);
    }
    return new AnchorSample(g, deviations);
  }

  /// g at every distinct anchor; not to be changed.
  double[] values() {
    return values;
  }

  /// L⁻¹r of the anchors, below that of the measurements; not to be changed.
  double[] whitened() {
    return whitened;
  }
}
