package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.Scale;

/// How each outcome varies over ordinary designs and draws, on its scale, to measure improvements
/// and slacks by.
final class Scales {
  private final double[] spreads;
  private final double[] lowest;
  private final double[] highest;
  private final List<Scale> scales = new ArrayList<>();

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
      scales.scales.add(ordinary.scale(outcome));
    }
    return scales;
  }

  /// The scale on which an outcome counts.
  Scale scale(int outcome) {
    return scales.get(outcome);
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
    double[] values = values(outlook, outcome);
    double origin = values.length > 0 ? values[0] : 0.0;
    lowest[outcome] = origin;
    highest[outcome] = origin;
    double sum = 0.0;
    double squares = 0.0;
    for (double value : values) {
      lowest[outcome] = Math.min(lowest[outcome], value);
      highest[outcome] = Math.max(highest[outcome], value);
      sum += value - origin;
      squares += (value - origin) * (value - origin);
    }
    double count = Math.max(1, values.length);
    double variance = squares / count - (sum / count) * (sum / count);
    spreads[outcome] = variance > 0 ? Math.sqrt(variance) : 1.0;
  }

  /// Those that there are: an outcome may have no value for some designs.
  private static double[] values(Outlook outlook, int outcome) {
    return IntStream.range(0, outlook.designs() * outlook.scenarios())
        .mapToDouble(i -> outlook.scaled(outcome, i % outlook.scenarios(), i / outlook.scenarios()))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
