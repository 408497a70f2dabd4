package org.percola.benchmarks.study;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.Recommendation;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.optimizer.planning.Suggestion;
import org.percola.surrogate.RandomKey;

/// Percola's own planner.
///
/// @param strategy by what it chooses designs
/// @param ablation what the contender is not told of a campaign
record PercolaContender(String name, Strategy strategy, UnaryOperator<Campaign> ablation)
    implements Contender {

  static final String NAME = "percola";
  private static final String WITHOUT_PHYSICS = "percola-no-physics";

  /// Percola as it is.
  static PercolaContender standard() {
    return new PercolaContender(NAME, Strategy.AUTOMATIC, UnaryOperator.identity());
  }

  /// Percola with a constant to be learned wherever a campaign names physics; takes part where it
  /// does.
  static PercolaContender withoutPhysics() {
    return new PercolaContender(
        WITHOUT_PHYSICS, Strategy.AUTOMATIC, PercolaContender::withoutPhysics);
  }

  /// Percola asked for optimistic guesses, which spread over all that may be good, instead of
  /// improvements on the best.
  static PercolaContender byConfidenceBound() {
    return new PercolaContender(
        "percola-confidence-bound",
        new Strategy.ConfidenceBound(Strategy.USUAL_BETA),
        UnaryOperator.identity());
  }

  @Override
  public boolean plays(Problem problem) {
    Campaign campaign = problem.campaign();
    return !name.equals(WITHOUT_PHYSICS) || !ablation.apply(campaign).equals(campaign);
  }

  @Override
  public Player enter(Problem problem, long seed) {
    Campaign campaign = ablation.apply(problem.campaign());
    return player(campaign, seed);
  }

  /// Takes part in a race with a campaign that knows more than the problem's own.
  ///
  /// @param campaign without experiments
  Player player(Campaign campaign, long seed) {
    RandomKey key = RandomKey.ofSeed(seed).child(NAME);
    return (trials, count) ->
        answer(Campaigns.with(campaign, trials), key.child(trials.size()).state(), count);
  }

  private Answer answer(Campaign campaign, long seed, int count) {
    Planner planner = new Planner(PlannerSettings.standard());
    List<Design> next = count == 0 ? List.of() : next(planner, campaign, seed, count);
    if (campaign.objectives().size() > 1) {
      return new Answer(next, null, null);
    }
    Recommendation recommendation = planner.recommend(campaign, seed);
    Design measured =
        recommendation.bestExperiment() == null ? null : recommendation.bestExperiment().design();
    DesignForecast recommended = recommendation.recommended();
    return new Answer(next, recommended.design(), measured, 0, recommended.predictions());
  }

  private List<Design> next(Planner planner, Campaign campaign, long seed, int count) {
    SuggestRequest request = new SuggestRequest(count, seed, Map.of()).with(strategy);
    Plan plan = planner.suggest(campaign, request);
    return plan.suggestions().stream().map(Suggestion::design).toList();
  }

  private static Campaign withoutPhysics(Campaign campaign) {
    List<Outcome> outcomes =
        campaign.outcomes().stream().map(PercolaContender::withoutPhysics).toList();
    return new Campaign(
        campaign.id(),
        campaign.displayName(),
        campaign.space(),
        campaign.constraints(),
        outcomes,
        campaign.objectives(),
        campaign.outcomeConstraints(),
        campaign.experiments(),
        campaign.revision());
  }

  private static Outcome withoutPhysics(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Measured measured ->
          new Outcome.Measured(measured.name(), measured.unit(), PriorBelief.CONSTANT);
      case Outcome.Derived derived -> derived;
    };
  }
}
