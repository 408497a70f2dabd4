package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.search.ExhaustiveSearch;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.Quest;
import org.percola.optimizer.search.Search;

/// The whole method: what to make next, what to expect of a design, what is best.
///
/// A planner holds no state: the same campaign, request and settings give the same answer, bit for
/// bit. Campaigns are expected without faults, see [ModelFaults].
public final class Planner {
  private final PlannerSettings settings;

  public Planner(PlannerSettings settings) {
    this.settings = settings;
  }

  /// The experiments to make next.
  ///
  /// Designs are chosen one after the other; each counts as being on its way when the next is
  /// chosen, so a batch does not ask the same question twice.
  ///
  /// @throws org.percola.optimizer.constraint.InfeasibleSpaceException when no design may be made
  public Plan suggest(Campaign campaign, SuggestRequest request) {
    // 1. What is known, what may be made, and what is believed.
    Study study = Study.of(campaign, request.fixed(), request.seed());
    Quests quests = new Quests(settings, study, request);
    List<Design> chosen = new ArrayList<>();
    while (chosen.size() < request.count()) {
      int slot = chosen.size();
      // 2. What a design is worth once the chosen ones are on their way.
      Quest quest =
          settings.explores(slot, request, study)
              ? quests.exploration(chosen)
              : quests.improvement(chosen);
      // 3. The design that is worth most.
      Found best = search(study.space()).best(quest, study.key().child("search").child(slot));
      if (best == null) {
        break;
      }
      chosen.add(best.design());
    }
    // 4. What to expect of the chosen, and why they were chosen.
    return new PlanReport(study, settings).of(chosen, request);
  }

  /// What is believed of designs that somebody asks about, in their order.
  public List<DesignForecast> predict(Campaign campaign, List<Design> designs, long seed) {
    Study study = Study.of(campaign, Map.of(), seed);
    return Forecasts.of(study, designs).all();
  }

  /// The best experiment so far, and the design believed best over the whole space.
  public Recommendation recommend(Campaign campaign, long seed) {
    Study study = Study.of(campaign, Map.of(), seed);
    Quests quests = new Quests(settings, study, new SuggestRequest(1, seed, Map.of()));
    Found best = search(study.space()).best(quests.recommendation(), study.key().child("search"));
    if (best == null) {
      throw new IllegalStateException(
          campaign.id() + ": no design found (expected: at least one that may be made)");
    }
    return new RecommendationReport(study, quests).of(best.design(), seed);
  }

  private Search search(FeasibleSpace space) {
    return space.enumerable() ? new ExhaustiveSearch() : settings.search();
  }
}
