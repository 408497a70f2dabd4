package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.special.StandardNormal;

/// Noisy improvement of one measured objective: exact within each draw.
///
/// `α(x) = ln mean_s [ σ_s h((μ_s - best_s)/σ_s) P_s ]` with `h(u) = φ(u) + u Φ(u)` and P_s the
/// chance within the draw that all targets are met, taken as independent of the improvement.
final class ImprovementByDraw implements Acquisition {
  /// The least standard deviation, in units of the objective's spread: keeps scores finite at a
  /// design that a draw is certain of.
  private static final double LEAST_DEVIATION = 1e-9;

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
      scores[design] = logMeanExp(terms);
    }
    return scores;
  }

  private double logWorth(Outlook outlook, int draw, int design) {
    double gap = stakes.merit().of(outlook.mean(0, draw, design)) - stakes.incumbents().best(draw);
    double deviation =
        Math.max(
            outlook.standardDeviation(0, draw, design) / stakes.scales().spread(0),
            LEAST_DEVIATION);
    return StrictMath.log(deviation) + StandardNormal.logExpectedImprovement(gap / deviation);
  }

  static double logMeanExp(double[] terms) {
    double largest = terms[0];
    for (double term : terms) {
      largest = Math.max(largest, term);
    }
    double sum = 0.0;
    for (double term : terms) {
      sum += StrictMath.exp(term - largest);
    }
    return largest + StrictMath.log(sum / terms.length);
  }
}
