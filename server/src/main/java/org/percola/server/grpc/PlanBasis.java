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

  /// Lets a plan pass that would come out the same now.
  ///
  /// In a lab that tells results faster than plans are made no plan would ever pass, so the last
  /// attempt also passes when only results have come in: it is as good as one that was asked for a
  /// little earlier, and says at which revision it was made.
  ///
  /// @param seen the campaign that the plan was made for
  /// @throws OvertakenException when it must be made again
  static void check(Campaign seen, Campaign present, boolean last) {
    PlanBasis then = of(seen);
    PlanBasis now = of(present);
    boolean same = last ? then.withoutResults().equals(now.withoutResults()) : then.equals(now);
    if (!same) {
      throw new OvertakenException();
    }
  }

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

  private PlanBasis withoutResults() {
    return new PlanBasis(
        space,
        constraints,
        outcomes,
        objectives,
        outcomeConstraints,
        cost,
        experiments.stream().map(Known::withoutResults).toList());
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

    private Known withoutResults() {
      return new Known(id, planned, null, List.of(), null);
    }
  }
}
