package org.percola.optimizer.acquisition;

import org.percola.optimizer.outcome.Outlook;

/// How much each outcome varies over designs and draws, to measure improvements and slacks by.
final class Scales {
  private final double[] spread;

  private Scales(double[] spread) {
    this.spread = spread;
  }

  /// The standard deviation of each outcome over all scenarios of some ordinary designs.
  static Scales of(Outlook ordinary, int outcomes) {
    double[] spread = new double[outcomes];
    for (int o = 0; o < outcomes; o++) {
      spread[o] = spread(ordinary, o);
    }
    return new Scales(spread);
  }

  /// The spread of one outcome in its unit, above 0.
  double of(int outcome) {
    return spread[outcome];
  }

  private static double spread(Outlook outlook, int outcome) {
    double count = (double) outlook.designs() * outlook.scenarios();
    double sum = 0.0;
    double squares = 0.0;
    double origin = outlook.designs() > 0 ? outlook.value(outcome, 0, 0) : 0.0;
    for (int design = 0; design < outlook.designs(); design++) {
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        double value = outlook.value(outcome, scenario, design) - origin;
        sum += value;
        squares += value * value;
      }
    }
    double variance = count > 0 ? squares / count - (sum / count) * (sum / count) : 0.0;
    // An outcome that does not vary at all has no scale of its own.
    return variance > 0 ? Math.sqrt(variance) : 1.0;
  }
}
