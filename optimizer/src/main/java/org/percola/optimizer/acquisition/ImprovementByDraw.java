package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Outlook;

/// Noisy improvement of one measured objective: exact within each draw.
///
/// `α(x) = ln mean_s [ E_s[(merit - best_s)⁺] P_s ]`, for more or less of an outcome `σ_s h((μ_s -
/// best_s)/σ_s)` with `h(u) = φ(u) + u Φ(u)`, for nearness to a band [BandGain]; P_s is the chance
/// within the draw that all targets are met, taken as independent of the improvement.
final class ImprovementByDraw implements Acquisition {
  private final Stakes stakes;

  ImprovementByDraw(Stakes stakes) {
    this.stakes = stakes;
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    double[] terms = new double[outlook.draws()];
    for (int design = 0; design < scores.length; design++) {
      for (int draw = 0; draw < terms.length; draw++) {
        terms[draw] =
            logWorth(outlook, draw, design) + stakes.slacks().logProbability(outlook, draw, design);
      }
      scores[design] = LogMean.of(terms);
    }
    return scores;
  }

  private double logWorth(Outlook outlook, int draw, int design) {
    return stakes
        .merit()
        .aims()
        .getFirst()
        .logGain(
            outlook.mean(0, draw, design),
            outlook.standardDeviation(0, draw, design),
            stakes.incumbents().best(draw));
  }
}
