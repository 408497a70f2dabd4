package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.outcome.OutcomeBelief;

/// The experiment with the best observed objective among those whose observed outcomes meet every
/// target.
///
/// A derived outcome is computed from the means of the measured ones; where those are missing, its
/// own reported value counts. What is only known up to a bound is as good as the bound on its bad
/// side, for objectives and targets alike.
///
/// @param value of the objective, in its unit; no better than what it was
/// @param bound whether that is only such a bound
record Incumbent(String experiment, double value, boolean bound) {

  /// The incumbent among what was observed, or null when there is none.
  static @Nullable Incumbent of(Goals goals, Evidence evidence, OutcomeBelief belief) {
    Incumbent best = null;
    for (Observation observation : evidence.observations()) {
      Incumbent one = of(goals.objective(), observation, belief);
      if (!Double.isNaN(one.value())
          && meets(goals.targets(), observation, belief)
          && (best == null || goals.merit(one.value()) > goals.merit(best.value()))) {
        best = one;
      }
    }
    return best;
  }

  /// The observed value of an objective, or else the bound on its bad side; NaN when there is none.
  private static Incumbent of(Objective objective, Observation observation, OutcomeBelief belief) {
    String experiment = observation.experiment().id();
    double observed = observed(objective.outcome(), observation, belief);
    return Double.isNaN(observed)
        ? new Incumbent(experiment, bound(objective, observation), true)
        : new Incumbent(experiment, observed, false);
  }

  private static double bound(Objective objective, Observation observation) {
    double bound =
        switch (objective.goal()) {
          case Objective.Maximize _ -> observation.least(objective.outcome());
          case Objective.Minimize _ -> observation.most(objective.outcome());
          case Objective.Band _ -> Double.NaN;
        };
    return Double.isInfinite(bound) ? Double.NaN : bound;
  }

  /// The observed value of an outcome, NaN when it can neither be read nor computed.
  static double observed(String outcome, Observation observation, OutcomeBelief belief) {
    if (!belief.measured(outcome)) {
      double computed = computed(outcome, observation, belief);
      if (!Double.isNaN(computed)) {
        return computed;
      }
    }
    return observation.mean(outcome);
  }

  /// A derived outcome computed from the means of what it is made of, NaN when one is missing.
  static double computed(String outcome, Observation observation, OutcomeBelief belief) {
    List<String> inputs = belief.inputs(outcome);
    double[] measured = inputs.stream().mapToDouble(observation::mean).toArray();
    for (double value : measured) {
      if (Double.isNaN(value)) {
        return Double.NaN;
      }
    }
    return belief.formula(outcome).at(observation.design()).of(measured);
  }

  /// Whether all that an outcome is computed from was read, and it has no value all the same, as
  /// where it divides by 0; nor was one reported.
  static boolean undefined(String outcome, Observation observation, OutcomeBelief belief) {
    return !belief.measured(outcome)
        && belief.inputs(outcome).stream().noneMatch(in -> Double.isNaN(observation.mean(in)))
        && Double.isNaN(observed(outcome, observation, belief));
  }

  private static boolean meets(
      List<OutcomeConstraint> targets, Observation observation, OutcomeBelief belief) {
    for (OutcomeConstraint target : targets) {
      double observed = observed(target.outcome(), observation, belief);
      double value = Double.isNaN(observed) ? bound(target, observation) : observed;
      if (!(Goals.slack(target, value) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /// The value on the target's bad side of all that an outcome may have been.
  private static double bound(OutcomeConstraint target, Observation observation) {
    return switch (target.relation()) {
      case AT_LEAST -> observation.least(target.outcome());
      case AT_MOST -> observation.most(target.outcome());
    };
  }
}
