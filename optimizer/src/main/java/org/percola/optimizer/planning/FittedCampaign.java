package org.percola.optimizer.planning;

import java.util.Comparator;
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
    return best(study.within(within), within).recommended();
  }

  /// The designs most likely to be what is wished and to keep within the campaign's limits,
  /// likeliest first, each apart from those before it; fewer where there are no more.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when none may be made
  public List<LikelyDesign> likeliest(List<OutcomeConstraint> wishes, SubSpace within, int count) {
    Goals goals = study.goals().withoutThresholds().within(wishes);
    Study wishing = study.within(within).wanting(goals);
    BestDesigns best = best(wishing, within);
    return Forecasts.of(wishing, best.mostLikely(count)).all().stream()
        .map(one -> new LikelyDesign(one, meetsAll(one, best)))
        .sorted(
            Comparator.comparingDouble(
                one -> -one.probability() * one.forecast().probabilityFeasible()))
        .toList();
  }

  /// Of one limit what is foretold; together several are met no more often than the one that is met
  /// least often.
  private static double meetsAll(DesignForecast forecast, BestDesigns best) {
    double least =
        forecast.targets().stream().mapToDouble(TargetChance::probability).min().orElse(1);
    return forecast.targets().size() == 1 ? least : Math.min(least, best.chance(forecast.design()));
  }

  private BestDesigns best(Study part, SubSpace within) {
    SuggestRequest request = new SuggestRequest(1, seed, within);
    return new Slots(settings, part, request, workers).toUse();
  }
}
