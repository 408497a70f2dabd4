package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Formula;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.diagnostics.HeldOut;

/// What a belief foretells of the results of one experiment that it has not seen, the noise of the
/// measurement included.
final class UnseenResults {
  private final Campaign campaign;
  private final OutcomeBelief belief;
  private final Observation observation;
  private final RandomKey key;

  UnseenResults(Campaign campaign, OutcomeBelief belief, Observation observation, RandomKey key) {
    this.campaign = campaign;
    this.belief = belief;
    this.observation = observation;
    this.key = key;
  }

  /// One prediction per number that was read of a measured outcome, none per bound; one at most of
  /// a derived one, as computed from the means of what it is made of.
  List<HeldOut> foretold(Outcome outcome, int row) {
    return switch (outcome) {
      case Outcome.Measured measured -> measured(measured, row);
      case Outcome.Derived derived -> derived(derived, row);
    };
  }

  private List<HeldOut> measured(Outcome.Measured outcome, int row) {
    List<HeldOut> held = new ArrayList<>();
    for (Observation.Result result : observation.of(outcome.name())) {
      if (result.exact()) {
        held.addAll(held(outcome.name(), row, result.value(), error(outcome, result)));
      }
    }
    return held;
  }

  private List<HeldOut> derived(Outcome.Derived outcome, int row) {
    double observed = Incumbent.computed(outcome.name(), observation, belief);
    return Double.isNaN(observed) ? List.of() : held(outcome.name(), row, observed, error(outcome));
  }

  /// What is foretold; nothing where the outcome has no value anywhere in the belief.
  private List<HeldOut> held(String outcome, int row, double observed, double error) {
    List<Design> designs = List.of(observation.design());
    Posterior posterior = belief.posterior(outcome, designs, key.child(outcome));
    return Chances.defined(posterior, 0) > 0
        ? List.of(HeldOut.of(row, observed, posterior.withNoise(new double[] {error}), 0))
        : List.of();
  }

  private double error(Outcome.Measured outcome, Observation.Result result) {
    double stated = TrainingRows.standardError(result);
    double error =
        Double.isNaN(stated) ? belief.surrogate(outcome.name()).expectedStandardError() : stated;
    return Double.isNaN(error) ? 0 : error;
  }

  /// The standard errors of what the outcome is computed from, carried through its formula one by
  /// one: √Σ ((f(m + e) - f(m - e)) / 2)².
  private double error(Outcome.Derived outcome) {
    Formula.Figure figure = belief.formula(outcome.name()).at(observation.design());
    List<String> inputs = outcome.inputs();
    double squares = 0;
    for (int i = 0; i < inputs.size(); i++) {
      double error = errorOfMean(inputs.get(i));
      double half = (figure.of(means(inputs, i, error)) - figure.of(means(inputs, i, -error))) / 2;
      squares = Math.fma(half, half, squares);
    }
    return Math.sqrt(squares);
  }

  private double[] means(List<String> inputs, int moved, double by) {
    double[] means = inputs.stream().mapToDouble(observation::mean).toArray();
    means[moved] += by;
    return means;
  }

  private double errorOfMean(String measured) {
    Outcome.Measured outcome = (Outcome.Measured) campaign.outcome(measured);
    double squares = 0;
    List<Observation.Result> results = observation.of(measured);
    for (Observation.Result result : results) {
      double error = error(outcome, result);
      squares = Math.fma(error, error, squares);
    }
    return Math.sqrt(squares) / results.size();
  }
}
