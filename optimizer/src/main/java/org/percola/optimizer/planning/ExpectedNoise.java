package org.percola.optimizer.planning;

import java.util.Arrays;
import java.util.List;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Formula;
import org.percola.surrogate.Posterior;

/// The standard errors to expect of the next results.
///
/// That of a derived outcome is carried through its formula one input at a time: `√Σ ((f(m + e) -
/// f(m - e)) / 2)²` around the believed means m.
final class ExpectedNoise {
  private ExpectedNoise() {}

  /// One per design, in the outcome's unit; 0 where nothing is known of any noise.
  static double[] of(Study study, String outcome, List<Design> designs) {
    return switch (study.campaign().outcome(outcome)) {
      case Outcome.Measured measured -> Errors.of(study, measured, designs).errors();
      case Outcome.Derived derived -> carried(study, derived, designs);
    };
  }

  private static double[] carried(Study study, Outcome.Derived derived, List<Design> designs) {
    List<Errors> inputs =
        study.belief().inputs(derived.name()).stream()
            .map(input -> (Outcome.Measured) study.campaign().outcome(input))
            .map(input -> Errors.of(study, input, designs))
            .toList();
    double[] carried = new double[designs.size()];
    for (int d = 0; d < carried.length; d++) {
      carried[d] = carried(study.belief().formula(derived.name()).at(designs.get(d)), inputs, d);
    }
    return carried;
  }

  private static double carried(Formula.Figure figure, List<Errors> inputs, int design) {
    double squares = 0;
    for (int i = 0; i < inputs.size(); i++) {
      double change = change(figure, inputs, design, i);
      squares = Math.fma(change, change, squares);
    }
    return Math.sqrt(squares);
  }

  /// What one standard error of an input changes: up and down on average, or the one way where the
  /// other leads to no value, as below the root of 0; 0 where both do.
  private static double change(Formula.Figure figure, List<Errors> inputs, int design, int input) {
    double up = moved(figure, inputs, design, input, 1);
    double down = moved(figure, inputs, design, input, -1);
    double here = moved(figure, inputs, design, input, 0);
    if (Double.isFinite(up) && Double.isFinite(down)) {
      return (up - down) / 2;
    }
    double change = Double.isFinite(up) ? up - here : here - down;
    return Double.isFinite(change) ? change : 0;
  }

  private static double moved(
      Formula.Figure figure, List<Errors> inputs, int design, int input, int sign) {
    double[] at = inputs.stream().mapToDouble(i -> i.means()[design]).toArray();
    at[input] += sign * inputs.get(input).errors()[design];
    return figure.of(at);
  }

  /// Of one measured outcome at each design.
  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
  private record Errors(double[] means, double[] errors) {
    static Errors of(Study study, Outcome.Measured outcome, List<Design> designs) {
      Posterior belief =
          study.belief().posterior(outcome.name(), designs, study.key().child("noise"));
      double[] means = new double[designs.size()];
      double[] errors = new double[designs.size()];
      Arrays.fill(errors, usual(study, outcome.name()));
      for (int d = 0; d < means.length; d++) {
        means[d] = belief.mean(d);
      }
      return new Errors(means, errors);
    }

    private static double usual(Study study, String outcome) {
      double expected = study.belief().surrogate(outcome).expectedStandardError();
      return Double.isNaN(expected) ? 0 : expected;
    }
  }
}
