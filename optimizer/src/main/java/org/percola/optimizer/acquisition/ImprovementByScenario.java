package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Outlook;

/// Noisy improvement of a derived objective, or of several: an average over scenarios, smoothed so
/// that it tells better from worse even where no scenario improves.
///
/// `α(x) = ln mean_j [ (merit_j(x) - best_j)⁺ · Π step(slack_j) ]`, with the smooth forms of
/// [Smoothing]. Each scenario has the same luck at every design; one in which an outcome has no
/// value counts as no improvement.
final class ImprovementByScenario implements Acquisition {
  private final Stakes stakes;

  ImprovementByScenario(Stakes stakes) {
    this.stakes = stakes;
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    for (int design = 0; design < scores.length; design++) {
      double sum = 0.0;
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        sum += worth(outlook, scenario, design) * stakes.slacks().met(outlook, scenario, design);
      }
      scores[design] = Smoothing.log(sum / outlook.scenarios());
    }
    return scores;
  }

  private double worth(Outlook outlook, int scenario, int design) {
    int draw = scenario / outlook.repeats();
    double merit = stakes.merit().of(outlook, scenario, design);
    return Double.isNaN(merit)
        ? 0.0
        : Smoothing.positivePart(merit - stakes.incumbents().best(draw));
  }
}
