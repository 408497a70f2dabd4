package org.percola.server.grpc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Cost;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// All of a campaign that a plan depends on. A change that leaves it equal does not overtake a
/// plan: another display name, a station, or a suggested experiment that is now running.
record PlanBasis(
    DesignSpace space,
    List<DesignConstraint> constraints,
    List<Outcome> outcomes,
    List<Objective> objectives,
    List<OutcomeConstraint> outcomeConstraints,
    @Nullable Cost cost,
    List<Known> experiments) {

  static PlanBasis of(Campaign campaign) {
    return new PlanBasis(
        campaign.space(),
        campaign.constraints(),
        campaign.outcomes(),
        campaign.objectives(),
        campaign.outcomeConstraints(),
        campaign.cost(),
        campaign.experiments().stream().map(Known::of).toList());
  }

  /// All of an experiment that a plan depends on.
  ///
  /// @param over null while a result may still come
  record Known(
      String id,
      Design planned,
      @Nullable Design asMade,
      List<Measurement> measurements,
      @Nullable ExperimentState over) {

    static Known of(Experiment experiment) {
      ExperimentState state = experiment.state();
      return new Known(
          experiment.id(),
          experiment.planned(),
          experiment.asMade(),
          experiment.measurements(),
          state.pending() ? null : state);
    }
  }
}
