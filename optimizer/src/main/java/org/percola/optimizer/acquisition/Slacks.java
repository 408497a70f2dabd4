package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.special.StandardNormal;

/// How likely all targets are met: the smoothed product over targets, on the draws that the
/// improvement is computed on too.
final class Slacks {
  private final List<OutcomeConstraint> targets;
  private final int[] positions;
  private final double[] scales;

  private Slacks(List<OutcomeConstraint> targets, int[] positions, double[] scales) {
    this.targets = targets;
    this.positions = positions;
    this.scales = scales;
  }

  static Slacks of(Goals goals, Scales scales) {
    int[] positions = goals.targets().stream().mapToInt(goals::position).toArray();
    double[] units = new double[positions.length];
    for (int t = 0; t < positions.length; t++) {
      units[t] = scales.spread(positions[t]);
    }
    return new Slacks(goals.targets(), positions, units);
  }

  /// Whether an anchor meets every target in one draw.
  boolean met(OutcomeSamples samples, int draw, int anchor) {
    for (int t = 0; t < positions.length; t++) {
      if (Goals.slack(targets.get(t), samples.anchor(positions[t], draw, anchor)) < 0) {
        return false;
      }
    }
    return true;
  }

  /// About 1 where every target is met in one scenario, about 0 elsewhere; above 0.
  double met(Outlook outlook, int scenario, int design) {
    double product = 1.0;
    for (int t = 0; t < positions.length; t++) {
      double value = outlook.value(positions[t], scenario, design);
      product *= Smoothing.step(Goals.slack(targets.get(t), value) / scales[t]);
    }
    return product;
  }

  /// The logarithm of the probability, within one draw, that every target is met.
  double logProbability(Outlook outlook, int draw, int design) {
    double sum = 0.0;
    for (int t = 0; t < positions.length; t++) {
      sum +=
          outlook.normal(positions[t])
              ? logNormal(outlook, t, draw, design)
              : StrictMath.log(share(outlook, t, draw, design));
    }
    return sum;
  }

  private double logNormal(Outlook outlook, int t, int draw, int design) {
    double slack = Goals.slack(targets.get(t), outlook.mean(positions[t], draw, design));
    double deviation = outlook.standardDeviation(positions[t], draw, design);
    return StandardNormal.logCdf(slack / Math.max(deviation, Smoothing.STEP_WIDTH * scales[t]));
  }

  private double share(Outlook outlook, int t, int draw, int design) {
    double sum = 0.0;
    for (int r = 0; r < outlook.repeats(); r++) {
      double value = outlook.value(positions[t], draw * outlook.repeats() + r, design);
      sum += Smoothing.step(Goals.slack(targets.get(t), value) / scales[t]);
    }
    return sum / outlook.repeats();
  }
}
