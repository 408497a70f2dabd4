package org.percola.optimizer.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// Campaigns over functions that are known, to try the planner on.
final class Trial {
  static final String OUTCOME = "response";

  private Trial() {}

  static Campaign campaign(DesignSpace space, Objective.Goal goal, OutcomeConstraint... targets) {
    return new Campaign(
        "trial",
        "trial",
        space,
        List.of(),
        List.of(new Outcome.Measured(OUTCOME, "1", PriorBelief.CONSTANT)),
        List.of(new Objective(OUTCOME, goal)),
        List.of(targets),
        List.of(),
        0);
  }

  static Parameter number(String name, double lower, double upper) {
    return new Parameter.Continuous(name, "1", lower, upper, Parameter.Scale.LINEAR, 0, null);
  }

  static Campaign with(Campaign campaign, Design design, ExperimentState state) {
    return campaign.withExperiment(experiment(campaign, design, List.of(), state));
  }

  static Campaign measured(Campaign campaign, Design design, double value) {
    return campaign.withExperiment(
        experiment(
            campaign,
            design,
            List.of(measurement("m", OUTCOME, value, null)),
            ExperimentState.COMPLETED));
  }

  static Measurement measurement(
      String id, String outcome, double value, @Nullable Double standardError) {
    return new Measurement(
        id,
        outcome,
        new Measurement.Value.Exact(value),
        "1",
        standardError,
        null,
        Map.of(),
        1,
        null,
        null,
        false);
  }

  static Experiment experiment(
      Campaign campaign, Design design, List<Measurement> measurements, ExperimentState state) {
    return new Experiment(
        "e" + (campaign.experiments().size() + 1),
        design,
        null,
        measurements,
        null,
        Map.of(),
        List.of(new Experiment.Change(state, Instant.EPOCH, "")),
        null);
  }

  /// Runs the loop: suggest one, measure it without noise, repeat.
  ///
  /// @return the values measured, in order
  static List<Double> run(
      Campaign campaign, ToDoubleFunction<Design> truth, int experiments, long seed) {
    Planner planner = new Planner(PlannerSettings.standard());
    List<Double> values = new ArrayList<>();
    Campaign now = campaign;
    for (int i = 0; i < experiments; i++) {
      Plan plan = planner.suggest(now, new SuggestRequest(1, seed, Map.of()));
      Design design = plan.suggestions().getFirst().design();
      values.add(truth.applyAsDouble(design));
      now = measured(now, design, values.getLast());
    }
    return values;
  }
}
