package org.percola.optimizer.acquisition;

import org.percola.optimizer.outcome.Outlook;

/// How each outcome varies over ordinary designs and draws, to measure improvements and slacks by.
final class Scales {
  private final double[] spreads;
  private final double[] lowest;
  private final double[] highest;

  private Scales(int outcomes) {
    this.spreads = new double[outcomes];
    this.lowest = new double[outcomes];
    this.highest = new double[outcomes];
  }

  /// The scales of each outcome over all scenarios of some ordinary designs.
  static Scales of(Outlook ordinary, int outcomes) {
    Scales scales = new Scales(outcomes);
    for (int outcome = 0; outcome < outcomes; outcome++) {
      scales.measure(ordinary, outcome);
    }
    return scales;
  }

  /// The standard deviation of an outcome in its unit; 1 for one that does not vary at all.
  double spread(int outcome) {
    return spreads[outcome];
  }

  double lowest(int outcome) {
    return lowest[outcome];
  }

  double highest(int outcome) {
    return highest[outcome];
  }

  private void measure(Outlook outlook, int outcome) {
    double count = (double) outlook.designs() * outlook.scenarios();
    double origin = count > 0 ? outlook.value(outcome, 0, 0) : 0.0;
    lowest[outcome] = origin;
    highest[outcome] = origin;
    double sum = 0.0;
    double squares = 0.0;
    for (int design = 0; design < outlook.designs(); design++) {
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        double value = outlook.value(outcome, scenario, design);
        lowest[outcome] = Math.min(lowest[outcome], value);
        highest[outcome] = Math.max(highest[outcome], value);
        sum += value - origin;
        squares += (value - origin) * (value - origin);
      }
    }
    double variance = count > 0 ? squares / count - (sum / count) * (sum / count) : 0.0;
    spreads[outcome] = variance > 0 ? Math.sqrt(variance) : 1.0;
  }
}
