package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The discrepancy g at the distinct anchors in one sample under one draw.
///
/// @param normals independent standard normals, the sample's luck
/// @param values g
/// @param whitened L⁻¹r of the anchors, below that of the measurements
record AnchorSample(double[] normals, double[] values, double[] whitened) {

  static AnchorSample none() {
    return new AnchorSample(new double[0], new double[0], new double[0]);
  }

  /// The same sample at the anchors that a draw has by now.
  ///
  /// @param random from its start
  AnchorSample at(AnchoredDraw draw, int anchors, RandomGenerator random) {
    double[] luck = StandardNormals.fill(random, anchors);
    double[] g = Arrays.copyOf(values, anchors);
    double[] deviations = Arrays.copyOf(whitened, anchors);
    for (int a = values.length; a < anchors; a++) {
      g[a] = draw.value(a, luck);
      deviations[a] = draw.whitened(a, g[a], deviations);
    }
    return new AnchorSample(luck, g, deviations);
  }
}
