package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Workers;

/// The whole method: what to make next, what to expect of a design, what is best.
///
/// A planner holds no state: the same campaign, request and settings give the same answer, bit for
/// bit. Campaigns are expected without faults, see [ModelFaults].
public final class Planner {
  private final PlannerSettings settings;
  private final Workers workers;
  private final PlanProgress progress;

  public Planner(PlannerSettings settings) {
    this(settings, Workers.ONE, PlanProgress.NONE);
  }

  private Planner(PlannerSettings settings, Workers workers, PlanProgress progress) {
    this.settings = settings;
    this.workers = workers;
    this.progress = progress;
  }

  /// The same planner, which fits beliefs and scores designs on several threads; its answers have
  /// the same bits.
  public Planner with(Workers others) {
    return new Planner(settings, others, progress);
  }

  /// The same planner, which says how far its suggestions have come.
  public Planner telling(PlanProgress other) {
    return new Planner(settings, workers, other);
  }

  /// The experiments to make next.
  ///
  /// Designs are chosen one after the other; each counts as being on its way when the next is
  /// chosen, so a batch does not ask the same question twice.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when no design may be made
  public Plan suggest(Campaign campaign, SuggestRequest request) {
    // 1. What is known, what may be made, and what is believed.
    Study study = Study.of(campaign, request.within(), request.seed(), workers);
    Slots slots = new Slots(settings, study, request, workers);
    List<Choice> chosen = new ArrayList<>();
    progress.chosen(0);
    while (chosen.size() < request.count()) {
      // 2. What the next design is for: to cover the space, to improve, or to learn.
      Purpose purpose = slots.purpose(chosen.size());
      // 3. The design that serves that best once the chosen ones are on their way.
      Choice best = slots.best(purpose, chosen);
      if (best == null) {
        break;
      }
      chosen.add(best);
      progress.chosen(chosen.size());
    }
    // 4. What to expect of the chosen, and why they were chosen.
    Study told = study.told();
    Slots use = told.equals(study) ? slots : new Slots(settings, told, request, workers);
    return new PlanReport(told, settings, use).of(chosen, request);
  }

  /// What is believed of designs that somebody asks about, in their order.
  public List<DesignForecast> predict(Campaign campaign, List<Design> designs, long seed) {
    return believe(campaign, seed).forecast(designs);
  }

  /// The campaign with its beliefs, to be asked many questions.
  public FittedCampaign believe(Campaign campaign, long seed) {
    Study study = Study.of(campaign, SubSpace.ALL, seed, workers).told();
    return new FittedCampaign(settings, study, workers, seed);
  }

  /// The best experiment so far, and the design believed best over the whole space.
  public Recommendation recommend(Campaign campaign, long seed) {
    return recommend(campaign, seed, Double.NaN);
  }

  /// The same with what may still be gained.
  ///
  /// @param tolerance what is too little to make another experiment for, in the objective's unit; 0
  ///   for the standard error of a result, NaN to leave the question alone
  public Recommendation recommend(Campaign campaign, long seed, double tolerance) {
    return recommend(campaign, seed, tolerance, 0);
  }

  /// The same with the best trade-offs between several objectives.
  ///
  /// @param tradeOffs how many ways to weigh several objectives are tried, each a search; at least
  ///   one per objective is, but with 0 none
  public Recommendation recommend(Campaign campaign, long seed, double tolerance, int tradeOffs) {
    Study study = Study.of(campaign, SubSpace.ALL, seed, workers).told();
    Slots slots = new Slots(settings, study, new SuggestRequest(1, seed, SubSpace.ALL), workers);
    return new RecommendationReport(study, slots.toUse()).of(seed, tolerance, tradeOffs);
  }
}
