package org.percola.optimizer.acquisition;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// What an improvement is counted from: joint draws at the anchors, what is good in them, and the
/// merit that has to be beaten in each.
///
/// @param typical what the draws believe of a few ordinary designs
/// @param floor the mean merit of the worst ordinary design
record Stakes(
    OutcomeSamples samples,
    Outlook typical,
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
    double floor = DoubleStream.of(means).min().orElse(0.0);
    Incumbents incumbents =
        anchors.isEmpty() && goals.targets().isEmpty()
            ? Incumbents.constant(samples.draws(), DoubleStream.of(means).max().orElse(0.0))
            : Incumbents.of(samples, merit, slacks, floor - NoisyImprovement.FIRST_IN_TARGET);
    return new Stakes(
        samples, typical, scales, merit, slacks, incumbents.atLeast(worst(goals, merit)), floor);
  }

  /// The merit of the only objective's threshold: what is worse is not worth having.
  private static double worst(Goals goals, Merit merit) {
    Double threshold = merit.single() ? goals.objective().threshold() : null;
    return threshold == null
        ? Double.NEGATIVE_INFINITY
        : merit.aims().getFirst().reference(threshold);
  }

  /// Per design the mean of the merits that have a value; designs without any are left out.
  private static double[] meanMerits(Outlook outlook, Merit merit) {
    return IntStream.range(0, outlook.designs())
        .mapToDouble(design -> meanMerit(outlook, merit, design))
        .filter(mean -> !Double.isNaN(mean))
        .toArray();
  }

  private static double meanMerit(Outlook outlook, Merit merit, int design) {
    double sum = 0.0;
    int count = 0;
    for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
      double value = merit.of(outlook, scenario, design);
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }
}
