package org.percola.benchmarks.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.benchmarks.problem.MeasuredExperiment;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.Recommendation;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.surrogate.RandomKey;

/// One campaign on a problem whose answer is known, from nothing: suggest one, measure it, repeat.
final class Journey {
  /// Experiments between looks at what is recommended.
  static final int STRIDE = 5;

  private final Problem problem;
  private final Planner planner;
  private final long seed;
  private Campaign campaign;

  private Journey(Problem problem, PlannerSettings settings, long seed) {
    this.problem = problem;
    this.planner = new Planner(settings);
    this.seed = seed;
    this.campaign = problem.campaign();
  }

  /// What is recommended after every few experiments.
  ///
  /// @param tolerance in the objective's unit
  static List<Stop> stops(
      Problem problem, PlannerSettings settings, long seed, int experiments, double tolerance) {
    Journey journey = new Journey(problem, settings, seed);
    List<Stop> stops = new ArrayList<>();
    for (int made = 1; made <= experiments; made++) {
      journey.step();
      if (made % STRIDE == 0) {
        stops.add(journey.stop(tolerance));
      }
    }
    return stops;
  }

  private void step() {
    SuggestRequest request = new SuggestRequest(1, key(), Map.of());
    Design design = planner.suggest(campaign, request).suggestions().getFirst().design();
    int before =
        (int) campaign.experiments().stream().filter(e -> e.planned().equals(design)).count();
    if (problem.observe(design, seed, before) instanceof Observation.Measured(var outcomes)) {
      campaign = campaign.withExperiment(experiment(design, outcomes));
    }
  }

  private Stop stop(double tolerance) {
    Recommendation recommendation = planner.recommend(campaign, key(), tolerance);
    double regret = problem.regret(List.of(recommendation.recommended().design()));
    return new Stop(regret, recommendation);
  }

  private long key() {
    return RandomKey.ofSeed(seed).child(campaign.experiments().size()).state();
  }

  private Experiment experiment(Design design, Map<String, Double> outcomes) {
    return MeasuredExperiment.of(
        "e" + (campaign.experiments().size() + 1), design, campaign.outcomes(), outcomes);
  }

  /// @param regret of the recommended design, in truth
  record Stop(double regret, Recommendation recommendation) {}
}
