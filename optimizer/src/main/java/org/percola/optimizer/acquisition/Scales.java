package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
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

  /// The least that an ordinary design is expected to come to.
  double lowest(int outcome) {
    return lowest[outcome];
  }

  /// The most that an ordinary design is expected to come to: what a single draw may do there says
  /// little of what can be had.
  double highest(int outcome) {
    return highest[outcome];
  }

  private void measure(Outlook outlook, int outcome) {
    double[][] values =
        IntStream.range(0, outlook.designs())
            .mapToObj(design -> values(outlook, outcome, design))
            .filter(own -> own.length > 0)
            .toArray(double[][]::new);
    double[] means =
        Arrays.stream(values).mapToDouble(own -> Arrays.stream(own).average().orElse(0)).toArray();
    lowest[outcome] = Arrays.stream(means).min().orElse(0);
    highest[outcome] = Arrays.stream(means).max().orElse(0);
    spreads[outcome] = spread(Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
  }

  private static double spread(double[] values) {
    double origin = values.length > 0 ? values[0] : 0.0;
    double sum = 0.0;
    double squares = 0.0;
    for (double value : values) {
      sum += value - origin;
      squares += (value - origin) * (value - origin);
    }
    double count = Math.max(1, values.length);
    double variance = squares / count - (sum / count) * (sum / count);
    return variance > 0 ? Math.sqrt(variance) : 1.0;
  }

  /// Those that there are: an outcome may have no value for some designs.
  private static double[] values(Outlook outlook, int outcome, int design) {
    return IntStream.range(0, outlook.scenarios())
        .mapToDouble(scenario -> outlook.scaled(outcome, scenario, design))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
