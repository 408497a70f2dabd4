package org.percola.optimizer.outcome;

import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

/// Evenly spread standard normal numbers for a few dimensions: the additive recurrence with the
/// generalised golden ratio, shifted at random.
///
/// Point i has in dimension d the quantile of `frac(shift_d + (i + 1) g^-(d+1))`, with g the
/// positive root of `g^(D+1) = g + 1` for D dimensions. Any run of consecutive points is spread
/// evenly too, so that each joint draw gets a fair share.
///
/// Source: M. Roberts, "The unreasonable effectiveness of quasirandom sequences", 2018.
final class QuasiNormals {
  /// Newton steps to the root; the start is close enough for full precision in fewer.
  private static final int ROOT_STEPS = 40;

  /// Keeps the quantile finite.
  private static final double EDGE = 0x1p-40;

  private QuasiNormals() {}

  /// Numbers by dimension and point; the first points do not depend on how many follow.
  static double[][] of(int dimensions, int count, RandomKey key) {
    double[][] normals = new double[dimensions][count];
    double ratio = goldenRatio(dimensions);
    double step = 1.0;
    for (int d = 0; d < dimensions; d++) {
      step /= ratio;
      double place = key.child(d).generator().nextDouble();
      for (int i = 0; i < count; i++) {
        place += step;
        place -= Math.floor(place);
        normals[d][i] = StandardNormal.quantile(Math.clamp(place, EDGE, 1.0 - EDGE));
      }
    }
    return normals;
  }

  private static double goldenRatio(int dimensions) {
    double g = 1.5;
    for (int i = 0; i < ROOT_STEPS; i++) {
      double power = 1.0;
      for (int d = 0; d < dimensions; d++) {
        power *= g;
      }
      g -= (power * g - g - 1.0) / ((dimensions + 1) * power - 1.0);
    }
    return g;
  }
}
