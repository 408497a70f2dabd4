package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.surrogate.gp.Squeeze;

/// The side of an outcome that its objective turns away from: there differences count less, the
/// further out they are.
final class BadSide {
  private BadSide() {}

  /// The side that is squeezed.
  ///
  /// @return null where the belief rests on physics or names another scale, and where no objective
  ///   wants simply more or less of the outcome
  static Squeeze.@Nullable Side of(Outcome.Measured outcome, List<Objective> objectives) {
    PriorBelief belief = outcome.belief();
    List<Objective> own =
        objectives.stream()
            .filter(objective -> objective.outcome().equals(outcome.name()))
            .toList();
    if (!belief.mean().equals(BeliefModels.CONSTANT)
        || belief.surface().transform() != SurfaceModel.Transform.SQUEEZED
        || own.size() != 1) {
      return null;
    }
    return switch (own.getFirst().goal()) {
      case Objective.Maximize _ -> Squeeze.Side.LOW;
      case Objective.Minimize _ -> Squeeze.Side.HIGH;
      case Objective.Band _ -> null;
    };
  }
}
