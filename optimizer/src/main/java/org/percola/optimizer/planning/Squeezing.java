package org.percola.optimizer.planning;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.surrogate.gp.SqueezeRule;
import org.percola.surrogate.gp.SqueezeRule.Side;

/// Where differences between the values of an outcome count less, the further out they are: on the
/// side that its objective turns away from, or far from its limits.
final class Squeezing {
  private Squeezing() {}

  /// What is squeezed of an outcome.
  ///
  /// @return null where the belief rests on physics or names another scale, and where nothing says
  ///   which values count
  static @Nullable SqueezeRule of(
      Outcome.Measured outcome, List<Objective> objectives, List<OutcomeConstraint> limits) {
    PriorBelief belief = outcome.belief();
    if (!belief.mean().equals(BeliefModels.CONSTANT)
        || belief.surface().transform() != SurfaceModel.Transform.SQUEEZED) {
      return null;
    }
    List<Objective> own =
        objectives.stream()
            .filter(objective -> objective.outcome().equals(outcome.name()))
            .toList();
    return own.isEmpty() ? limits(outcome, limits) : objectives(own);
  }

  private static @Nullable SqueezeRule objectives(List<Objective> own) {
    if (own.size() > 1) {
      return null;
    }
    return switch (own.getFirst().goal()) {
      case Objective.Maximize _ -> new SqueezeRule.BadSide(Side.LOW);
      case Objective.Minimize _ -> new SqueezeRule.BadSide(Side.HIGH);
      case Objective.Band _ -> null;
    };
  }

  private static @Nullable SqueezeRule limits(
      Outcome.Measured outcome, List<OutcomeConstraint> limits) {
    double[] own =
        limits.stream()
            .filter(limit -> limit.outcome().equals(outcome.name()))
            .mapToDouble(OutcomeConstraint::limit)
            .toArray();
    return own.length == 0
        ? null
        : new SqueezeRule.Limits(
            DoubleStream.of(own).min().orElseThrow(), DoubleStream.of(own).max().orElseThrow());
  }
}
