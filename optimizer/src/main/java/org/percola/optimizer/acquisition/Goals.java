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
    return total > 0
        ? new Goals(objectives, drawn.stream().map(w -> w / total).toList(), targets)
        : this;
  }

  /// The objective that reports speak of.
  public Objective objective() {
    return objectives.getFirst();
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

  /// A value of the first objective as something to make large: its negative when small is good.
  public double merit(double value) {
    return sign(objective()) * value;
  }

  /// How far inside its limit a value lies, in the outcome's unit; negative when beyond it.
  public static double slack(OutcomeConstraint target, double value) {
    return switch (target.relation()) {
      case AT_LEAST -> value - target.limit();
      case AT_MOST -> target.limit() - value;
    };
  }

  /// 1 when large is good, -1 when small is good.
  static double sign(Objective objective) {
    return switch (objective.goal()) {
      case MAXIMIZE -> 1.0;
      case MINIMIZE -> -1.0;
    };
  }
}
