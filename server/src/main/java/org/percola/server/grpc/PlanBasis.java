package org.percola.server.grpc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;

/// All of a campaign that a plan depends on. A change that leaves it equal does not overtake a
/// plan: another display name, a station, or a suggested experiment that is now running.
///
/// @param definition the campaign without name, experiments and revision
record PlanBasis(Campaign definition, List<Known> experiments) {

  static PlanBasis of(Campaign campaign) {
    Campaign definition =
        new Campaign(
            campaign.id(),
            "",
            campaign.space(),
            campaign.constraints(),
            campaign.outcomes(),
            campaign.objectives(),
            campaign.outcomeConstraints(),
            List.of(),
            0);
    return new PlanBasis(definition, campaign.experiments().stream().map(Known::of).toList());
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
