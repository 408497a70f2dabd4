package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Workers;

/// A campaign with the beliefs that people are told, fitted once to be asked many questions. It
/// answers as the [Planner] does.
public final class FittedCampaign {
  private final PlannerSettings settings;
  private final Study study;
  private final Workers workers;
  private final long seed;

  /// @param study with the belief that people are told, see [Study#told]
  FittedCampaign(PlannerSettings settings, Study study, Workers workers, long seed) {
    this.settings = settings;
    this.study = study;
    this.workers = workers;
    this.seed = seed;
  }

  /// The campaign.
  public Campaign campaign() {
    return study.campaign();
  }

  /// What is believed of designs, in their order.
  public List<DesignForecast> forecast(List<Design> designs) {
    return Forecasts.of(study, designs).all();
  }

  /// Whether a design is one of those to choose from, where the campaign lists them.
  public boolean offered(Design design) {
    List<Design> candidates = campaign().space().candidates();
    return candidates.isEmpty() || candidates.contains(design);
  }

  /// The design to use of those in a part of the space.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when none may be made
  public Design recommended(SubSpace within) {
    return recommended(within, List.of());
  }

  /// The same, no worse than some designs that are known already.
  public Design recommended(SubSpace within, List<Design> known) {
    return best(study.within(within), within).knowing(known).recommended();
  }

  /// What is wished and the campaign's limits, asked of a part of the space.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when none may be made
  public Reach reach(List<OutcomeConstraint> wishes, SubSpace within) {
    Goals goals = study.goals().withoutThresholds().within(wishes);
    Study wishing = study.within(within).wanting(goals);
    return new Reach(wishing, best(wishing, within));
  }

  private BestDesigns best(Study part, SubSpace within) {
    SuggestRequest request = new SuggestRequest(1, seed, within);
    return new Slots(settings, part, request, workers).toUse();
  }
}
