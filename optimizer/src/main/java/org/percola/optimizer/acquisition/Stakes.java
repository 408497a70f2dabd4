package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// What an improvement is counted from: joint draws at the anchors, what is good in them, and the
/// merit that has to be beaten in each.
///
/// @param floor the mean merit of the worst ordinary design
record Stakes(
    OutcomeSamples samples,
    Scales scales,
    Merit merit,
    Slacks slacks,
    Incumbents incumbents,
    double floor) {

  /// Draws the outcomes of the goals at the anchors.
  ///
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  static Stakes of(
      OutcomeBelief belief,
      Goals goals,
      List<Design> anchors,
      List<Design> ordinary,
      Effort effort,
      RandomKey key) {
    OutcomeSamples samples =
        belief.sample(goals.outcomes(), anchors, effort.draws(), effort.repeats(), key);
    Outlook typical = samples.at(ordinary);
    Scales scales = Scales.of(typical, goals.outcomes().size());
    Merit merit = Merit.of(goals, scales);
    Slacks slacks = Slacks.of(goals, scales);
    double[] means = meanMerits(typical, merit);
    double floor = lowest(means);
    Incumbents incumbents =
        anchors.isEmpty() && goals.targets().isEmpty()
            ? Incumbents.constant(samples.draws(), highest(means))
            : Incumbents.of(samples, merit, slacks, floor - NoisyImprovement.FIRST_IN_TARGET);
    return new Stakes(samples, scales, merit, slacks, incumbents, floor);
  }

  private static double[] meanMerits(Outlook outlook, Merit merit) {
    double[] means = new double[outlook.designs()];
    for (int design = 0; design < means.length; design++) {
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        means[design] += merit.of(outlook, scenario, design) / outlook.scenarios();
      }
    }
    return means;
  }

  private static double highest(double[] values) {
    double best = values.length == 0 ? 0.0 : values[0];
    for (double value : values) {
      best = Math.max(best, value);
    }
    return best;
  }

  private static double lowest(double[] values) {
    double worst = values.length == 0 ? 0.0 : values[0];
    for (double value : values) {
      worst = Math.min(worst, value);
    }
    return worst;
  }
}
