package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// Pure exploration, of all designs or among promising ones: insurance against a belief that is
/// wrong.
///
/// `α(x) = ln σ(x) + ln P(targets met) - λ (τ - μ(x) - κ σ(x))⁺`, where σ is what would still be
/// unknown of the merit once the anchors were measured, μ its mean and τ the best mean among the
/// anchors: a design whose optimistic merit is below what is already had is not worth knowing. Of
/// all designs, λ is 0.
///
/// Source: the PE score of Song et al., "The Vizier Gaussian process bandit algorithm", 2024, arXiv
/// 2408.11527, in logarithms.
public final class Exploration implements Acquisition {
  /// λ: large keeps exploration to designs that may beat the best.
  private static final double PENALTY = 10.0;

  /// κ: large lets less promising designs be explored.
  private static final double OPTIMISM = 0.5;

  /// The least standard deviation, so that scores stay finite at an anchor.
  private static final double LEAST_DEVIATION = 1e-9;

  private final Stakes stakes;
  private final double threshold;
  private final double penalty;

  private Exploration(Stakes stakes, double threshold, double penalty) {
    this.stakes = stakes;
    this.threshold = threshold;
    this.penalty = penalty;
  }

  /// The exploration of promising designs left after the given anchors.
  ///
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  public static Exploration of(
      OutcomeBelief belief,
      Goals goals,
      List<Design> anchors,
      List<Design> ordinary,
      Effort effort,
      RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals, anchors, ordinary, effort, key);
    return new Exploration(stakes, best(stakes), PENALTY);
  }

  /// The same exploration of all designs, promising or not.
  public Exploration everywhere() {
    return new Exploration(stakes, threshold, 0);
  }

  /// The best mean among the anchors.
  private static double best(Stakes stakes) {
    double best = stakes.floor();
    for (int anchor = 0; anchor < stakes.samples().anchors(); anchor++) {
      double sum = 0.0;
      for (int draw = 0; draw < stakes.samples().draws(); draw++) {
        sum += stakes.merit().of(stakes.samples(), draw, anchor);
      }
      double mean = sum / stakes.samples().draws();
      best = Double.isNaN(mean) ? best : Math.max(best, mean);
    }
    return best;
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    for (int design = 0; design < scores.length; design++) {
      Moments moments = Moments.of(outlook, stakes, design);
      double deviation = Math.max(moments.withinDraws(), LEAST_DEVIATION);
      double promise = moments.mean() - threshold + OPTIMISM * deviation;
      scores[design] =
          StrictMath.log(deviation) + moments.logFeasible() + penalty * Math.min(promise, 0.0);
    }
    return scores;
  }
}
