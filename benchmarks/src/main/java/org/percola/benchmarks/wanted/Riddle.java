package org.percola.benchmarks.wanted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.problem.MeasuredExperiment;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// A problem whose answers are known: outcomes as functions of numbers `x1`, `x2`, … of a box.
///
/// @param outcomes by name, without noise
record Riddle(
    String name,
    int inputs,
    double lower,
    double upper,
    Map<String, ToDoubleFunction<double[]>> outcomes,
    List<Objective> objectives,
    List<OutcomeConstraint> limits) {
  Riddle {
    outcomes = new LinkedHashMap<>(outcomes);
  }

  /// The campaign before any experiment.
  Campaign campaign() {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 1; i <= inputs; i++) {
      parameters.add(
          new Parameter.Continuous("x" + i, "1", lower, upper, Parameter.Scale.LINEAR, 0, null));
    }
    return new Campaign(
        name,
        name,
        new DesignSpace(parameters, List.of(), List.of()),
        List.of(),
        outcomes.keySet().stream()
            .map(outcome -> (Outcome) new Outcome.Measured(outcome, "1", PriorBelief.CONSTANT))
            .toList(),
        objectives,
        limits,
        List.of(),
        0);
  }

  /// The campaign with one more experiment, measured.
  Campaign measured(Campaign campaign, Design design) {
    Map<String, Double> values = new LinkedHashMap<>();
    outcomes.keySet().forEach(outcome -> values.put(outcome, value(outcome, design)));
    String id = "e" + (campaign.experiments().size() + 1);
    return campaign.withExperiment(MeasuredExperiment.of(id, design, campaign.outcomes(), values));
  }

  /// The campaign with random experiments, measured, none of which meets the limits.
  Campaign outside(int count, RandomGenerator random) {
    Campaign campaign = campaign();
    while (campaign.experiments().size() < count) {
      Design design = random(random);
      if (!meets(design)) {
        campaign = measured(campaign, design);
      }
    }
    return campaign;
  }

  /// A design anywhere in the box.
  Design random(RandomGenerator random) {
    Design design = Design.empty();
    for (int i = 1; i <= inputs; i++) {
      design = design.with("x" + i, lower + random.nextDouble() * (upper - lower));
    }
    return design;
  }

  /// What an outcome of a design truly is.
  double value(String outcome, Design design) {
    double[] x = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      x[i] = design.number("x" + (i + 1));
    }
    ToDoubleFunction<double[]> function = outcomes.get(outcome);
    if (function == null) {
      throw new IllegalArgumentException(outcome + " (expected: one of " + outcomes.keySet() + ")");
    }
    return function.applyAsDouble(x);
  }

  /// Whether a design meets all limits.
  boolean meets(Design design) {
    for (OutcomeConstraint limit : limits) {
      double value = value(limit.outcome(), design);
      boolean met =
          switch (limit.relation()) {
            case AT_LEAST -> value >= limit.limit();
            case AT_MOST -> value <= limit.limit();
          };
      if (!met) {
        return false;
      }
    }
    return true;
  }
}
