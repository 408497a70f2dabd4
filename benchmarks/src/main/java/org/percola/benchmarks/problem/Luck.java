package org.percola.benchmarks.problem;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;
import org.percola.surrogate.RandomKey;

/// The luck of an experiment: it belongs to the design and to how often it was made, so that
/// planners who ask for the same experiment get the same answer.
final class Luck {
  private Luck() {}

  static RandomKey of(RandomKey key, Design design, int replicate) {
    RandomKey own = key.child("luck");
    for (Map.Entry<String, DesignValue> setting : new TreeMap<>(design.values()).entrySet()) {
      own = own.child(setting.getKey());
      own =
          switch (setting.getValue()) {
            case DesignValue.Numeric(double value) -> own.child(Double.doubleToLongBits(value));
            case DesignValue.Label(String value) -> own.child(value);
          };
    }
    return own.child(replicate);
  }

  /// Strictly between 0 and 1.
  static double uniform(RandomGenerator random) {
    return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
  }
}
