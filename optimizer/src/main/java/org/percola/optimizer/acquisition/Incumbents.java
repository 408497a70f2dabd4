package org.percola.optimizer.acquisition;

import java.util.Arrays;
import org.percola.optimizer.outcome.OutcomeSamples;

/// The best merit among the anchors that meet every target, draw by draw.
///
/// In a draw where no anchor meets the targets there is nothing to improve on yet.
final class Incumbents {
  private final double[] best;

  private Incumbents(double[] best) {
    this.best = best;
  }

  /// The incumbents of joint draws whose outcomes are those of the goals.
  static Incumbents of(OutcomeSamples samples, Goals goals, Slacks slacks) {
    double[] best = new double[samples.draws()];
    Arrays.fill(best, Double.NaN);
    for (int draw = 0; draw < best.length; draw++) {
      for (int anchor = 0; anchor < samples.anchors(); anchor++) {
        double merit = goals.merit(samples.anchor(0, draw, anchor));
        if (!(merit <= best[draw]) && slacks.met(samples, draw, anchor)) {
          best[draw] = merit;
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

  /// Whether an anchor meets every target in the draw.
  boolean known(int draw) {
    return !Double.isNaN(best[draw]);
  }

  /// The merit to improve on in the draw, NaN when there is none.
  double best(int draw) {
    return best[draw];
  }
}
