package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;

/// What is wanted of a design: one outcome as good as can be, others within their limits.
public record Goals(Objective objective, List<OutcomeConstraint> targets) {
  public Goals {
    targets = List.copyOf(targets);
  }

  /// The outcomes that count: the objective first, then those with limits, each once.
  public List<String> outcomes() {
    List<String> names = new ArrayList<>();
    names.add(objective.outcome());
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

  /// The objective as something to make large: its negative when small is good.
  public double merit(double objectiveValue) {
    return sign() * objectiveValue;
  }

  /// 1 when large is good, -1 when small is good.
  public double sign() {
    return switch (objective.goal()) {
      case MAXIMIZE -> 1.0;
      case MINIMIZE -> -1.0;
    };
  }

  /// How far inside its limit a value lies, in the outcome's unit; negative when beyond it.
  public static double slack(OutcomeConstraint target, double value) {
    return switch (target.relation()) {
      case AT_LEAST -> value - target.limit();
      case AT_MOST -> target.limit() - value;
    };
  }
}
