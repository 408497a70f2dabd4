package org.percola.surrogate.gp;

import java.util.random.RandomGenerator;
import org.percola.surrogate.special.StandardNormal;

/// Standard normal numbers by inversion: one call of the generator each, the same bits everywhere.
final class StandardNormals {
  private static final double UNIT = 0x1.0p-53;

  private StandardNormals() {}

  static double next(RandomGenerator random) {
    return StandardNormal.quantile(uniform(random));
  }

  /// Uniform strictly between 0 and 1.
  static double uniform(RandomGenerator random) {
    return ((random.nextLong() >>> 11) + 0.5) * UNIT;
  }

  static double[] fill(RandomGenerator random, int count) {
    double[] normals = new double[count];
    for (int i = 0; i < count; i++) {
      normals[i] = next(random);
    }
    return normals;
  }
}
