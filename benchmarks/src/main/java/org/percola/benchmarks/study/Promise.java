package org.percola.benchmarks.study;

import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.TargetChance;

/// How likely a design was believed to meet every limit, and whether it does.
///
/// @param chance the product over limits
record Promise(double chance, boolean kept) {

  static Promise of(DesignForecast forecast, boolean kept) {
    double chance =
        forecast.targets().stream()
            .mapToDouble(TargetChance::probability)
            .reduce(1, (a, b) -> a * b);
    return new Promise(chance, kept);
  }
}
