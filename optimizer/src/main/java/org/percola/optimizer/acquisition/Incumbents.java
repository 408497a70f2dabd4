package org.percola.optimizer.acquisition;

import java.util.Arrays;
import org.percola.optimizer.outcome.OutcomeSamples;

/// The best merit among the anchors that meet every target, draw by draw.
final class Incumbents {
  private final double[] best;

  private Incumbents(double[] best) {
    this.best = best;
  }

  /// The incumbents of joint draws; an anchor whose merit has no value is none.
  ///
  /// @param otherwise the merit to improve on in a draw where no anchor meets every target
  static Incumbents of(OutcomeSamples samples, Merit merit, Slacks slacks, double otherwise) {
    double[] best = new double[samples.draws()];
    for (int draw = 0; draw < best.length; draw++) {
      boolean found = false;
      best[draw] = otherwise;
      for (int anchor = 0; anchor < samples.anchors(); anchor++) {
        double value = merit.of(samples, draw, anchor);
        if (!Double.isNaN(value)
            && !(found && value <= best[draw])
            && slacks.met(samples, draw, anchor)) {
          best[draw] = value;
          found = true;
        }
      }
    }
    return new Incumbents(best);
  }

  /// The same merit to improve on in every draw.
  static Incumbents constant(int draws, double merit) {
    double[] best = new double[draws];
    Arrays.fill(best, merit);
    return new Incumbents(best);
  }

  /// The same, but for draws where the merit to improve on is below `least`: that is the least
  /// then.
  Incumbents atLeast(double least) {
    return new Incumbents(Arrays.stream(best).map(merit -> Math.max(merit, least)).toArray());
  }

  /// The merit to improve on in the draw.
  double best(int draw) {
    return best[draw];
  }
}
