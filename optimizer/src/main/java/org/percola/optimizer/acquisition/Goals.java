package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;

/// What is wanted of a design: outcomes as good as can be, others within their limits.
///
/// @param objectives at least one; the first is the one that reports speak of
/// @param weights how much each objective counts, 0 or more, with sum 1
public record Goals(
    List<Objective> objectives, List<Double> weights, List<OutcomeConstraint> targets) {
  /// With more objectives the boxes of a front are too many: about n^(m-1) of n points.
  private static final int MOST_FOR_HYPERVOLUME = 4;

  public Goals {
    objectives = List.copyOf(objectives);
    weights = List.copyOf(weights);
    targets = List.copyOf(targets);
    if (objectives.isEmpty() || weights.size() != objectives.size()) {
      throw new IllegalArgumentException(
          "weights: %s (expected: one for each objective of %s)".formatted(weights, objectives));
    }
  }

  /// The goals of a campaign, every objective counting the same.
  public static Goals of(Campaign campaign) {
    int count = campaign.objectives().size();
    return new Goals(
        campaign.objectives(),
        Collections.nCopies(count, 1.0 / count),
        campaign.outcomeConstraints());
  }

  /// One objective under limits.
  public static Goals of(Objective objective, OutcomeConstraint... targets) {
    return new Goals(List.of(objective), List.of(1.0), List.of(targets));
  }

  /// The same with weights drawn evenly from all that sum to 1, to look along the trade-off between
  /// objectives.
  public Goals withRandomWeights(RandomGenerator random) {
    List<Double> drawn = new ArrayList<>();
    double sum = 0.0;
    for (int i = 0; i < objectives.size(); i++) {
      drawn.add(-StrictMath.log(1.0 - random.nextDouble()));
      sum += drawn.get(i);
    }
    double total = sum;
    return total > 0 ? withWeights(drawn.stream().map(w -> w / total).toList()) : this;
  }

  /// The same with other weights.
  ///
  /// @param others one per objective, 0 or more, with sum 1
  public Goals withWeights(List<Double> others) {
    return new Goals(objectives, others, targets);
  }

  /// The objective that reports speak of.
  public Objective objective() {
    return objectives.getFirst();
  }

  /// Whether there are several objectives, and few enough to count the volume that their best
  /// trade-offs dominate.
  public boolean tradeOff() {
    return objectives.size() > 1 && objectives.size() <= MOST_FOR_HYPERVOLUME;
  }

  /// The outcomes that count: the objectives first, then those with limits, each once.
  public List<String> outcomes() {
    List<String> names = new ArrayList<>(objectives.stream().map(Objective::outcome).toList());
    for (OutcomeConstraint target : targets) {
      if (!names.contains(target.outcome())) {
        names.add(target.outcome());
      }
    }
    return List.copyOf(names);
  }

  /// The position of a target's outcome among [#outcomes].
  public int position(OutcomeConstraint target) {
    return outcomes().indexOf(target.outcome());
  }

  /// The same with the objectives' thresholds as targets too.
  public Goals demanding() {
    List<OutcomeConstraint> demands = new ArrayList<>(targets);
    objectives.forEach(objective -> demands.addAll(demands(objective)));
    return new Goals(objectives, weights, demands);
  }

  /// The same under more limits.
  public Goals within(List<OutcomeConstraint> more) {
    List<OutcomeConstraint> all = new ArrayList<>(targets);
    more.stream().filter(target -> !all.contains(target)).forEach(all::add);
    return new Goals(objectives, weights, all);
  }

  /// The same without thresholds: what limits alone ask for.
  public Goals withoutThresholds() {
    return new Goals(
        objectives.stream().map(o -> new Objective(o.outcome(), o.goal())).toList(),
        weights,
        targets);
  }

  private static List<OutcomeConstraint> demands(Objective objective) {
    Double worst = objective.threshold();
    if (worst == null) {
      return List.of();
    }
    String outcome = objective.outcome();
    return switch (objective.goal()) {
      case Objective.Maximize _ ->
          List.of(new OutcomeConstraint(outcome, OutcomeConstraint.Relation.AT_LEAST, worst));
      case Objective.Minimize _ ->
          List.of(new OutcomeConstraint(outcome, OutcomeConstraint.Relation.AT_MOST, worst));
      case Objective.Band band ->
          List.of(
              new OutcomeConstraint(
                  outcome, OutcomeConstraint.Relation.AT_LEAST, band.lower() - worst),
              new OutcomeConstraint(
                  outcome, OutcomeConstraint.Relation.AT_MOST, band.upper() + worst));
    };
  }

  /// How good a value of the first objective is, in its unit: larger is better.
  public double merit(double value) {
    return objective().merit(value);
  }

  /// How far inside its limit a value lies, in the outcome's unit; negative when beyond it.
  public static double slack(OutcomeConstraint target, double value) {
    return switch (target.relation()) {
      case AT_LEAST -> value - target.limit();
      case AT_MOST -> target.limit() - value;
    };
  }
}
