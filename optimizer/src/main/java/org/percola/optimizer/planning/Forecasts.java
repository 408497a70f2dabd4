package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;

/// What is believed of a list of designs, outcome by outcome.
final class Forecasts {
  private static final double LOWER = 0.05;
  private static final double LOWER_QUARTILE = 0.25;
  private static final double MEDIAN = 0.5;
  private static final double UPPER_QUARTILE = 0.75;
  private static final double UPPER = 0.95;

  private final Study study;
  private final List<Design> designs;
  private final Map<String, Posterior> posteriors = new LinkedHashMap<>();
  private final Map<String, double[]> priorMeans = new LinkedHashMap<>();
  private final double[] feasible;
  private final List<Applicability> applicabilities;

  private Forecasts(Study study, List<Design> designs) {
    this.study = study;
    this.designs = List.copyOf(designs);
    this.feasible = study.makeability().probability(this.designs);
    this.applicabilities = Applicabilities.of(study, this.designs);
  }

  static Forecasts of(Study study, List<Design> designs) {
    Forecasts forecasts = new Forecasts(study, designs);
    OutcomeBelief belief = study.belief();
    RandomKey key = study.key().child("forecast");
    for (Outcome outcome : belief.outcomes()) {
      String name = outcome.name();
      forecasts.posteriors.put(name, belief.posterior(name, designs, key));
      forecasts.priorMeans.put(name, belief.priorMean(name, designs));
    }
    return forecasts;
  }

  /// One forecast per design.
  List<DesignForecast> all() {
    List<DesignForecast> all = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      all.add(forecast(i));
    }
    return all;
  }

  DesignForecast forecast(int design) {
    return new DesignForecast(
        designs.get(design),
        feasible[design],
        predictions(design),
        targets(design),
        study.space().assess(designs.get(design)),
        applicabilities.get(design));
  }

  /// The belief about one outcome at every design.
  Posterior posterior(String outcome) {
    Posterior posterior = posteriors.get(outcome);
    if (posterior == null) {
      throw new IllegalArgumentException(
          outcome + " (expected: one of " + posteriors.keySet() + ")");
    }
    return posterior;
  }

  private List<Prediction> predictions(int design) {
    List<Prediction> predictions = new ArrayList<>();
    Unobserved unobserved = new Unobserved(study);
    for (Outcome outcome : study.belief().outcomes()) {
      Posterior belief = posterior(outcome.name());
      predictions.add(
          new Prediction(
              outcome.name(),
              outcome.unit(),
              belief.mean(design),
              belief.standardDeviation(design),
              belief.quantile(design, LOWER),
              belief.quantile(design, LOWER_QUARTILE),
              belief.quantile(design, MEDIAN),
              belief.quantile(design, UPPER_QUARTILE),
              belief.quantile(design, UPPER),
              priorMeans.getOrDefault(outcome.name(), new double[0])[design],
              unobserved.is(outcome.name())));
    }
    return predictions;
  }

  private List<TargetChance> targets(int design) {
    List<TargetChance> chances = new ArrayList<>();
    for (OutcomeConstraint target : study.goals().targets()) {
      chances.add(
          new TargetChance(target, Chances.meets(target, posterior(target.outcome()), design)));
    }
    return chances;
  }
}
