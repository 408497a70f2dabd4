package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// What a design is worth when it is to be used rather than learned from.
///
/// `α(x) = μ(x) - κ σ(x) - λ (p - P(targets met))⁺ / p + ε ln P(targets met)`, with mean and
/// standard deviation of the merit; the last term only while P is below p.
///
/// The penalty outweighs any merit until the targets are met with probability p; far from them the
/// logarithm still tells which way they lie.
public final class CautiousMean implements Acquisition {
  /// κ: large prefers designs that are known well, and keeps away from cliffs that may be there.
  private static final double CAUTION = 1;

  /// p: how likely a recommended design should meet all targets. The design that promises most
  /// among many that may just meet them is the one most flattered by chance, so a smaller chance is
  /// often none.
  private static final double WANTED_CHANCE = 0.99;

  /// λ in units of merit: large puts the targets before the objective.
  private static final double PENALTY = 100.0;

  /// ε: so small that it decides only where the chances themselves are too small to differ.
  private static final double TRACE = 1e-3;

  private final Stakes stakes;
  private final double caution;

  private CautiousMean(Stakes stakes, double caution) {
    this.stakes = stakes;
    this.caution = caution;
  }

  /// The worth of designs under a belief.
  ///
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  public static Acquisition of(
      OutcomeBelief belief, Goals goals, List<Design> ordinary, Effort effort, RandomKey key) {
    return new CautiousMean(Stakes.of(belief, goals, List.of(), ordinary, effort, key), CAUTION);
  }

  /// The same without caution: designs by their mean among those that meet the targets.
  public static Acquisition neutral(
      OutcomeBelief belief, Goals goals, List<Design> ordinary, Effort effort, RandomKey key) {
    return new CautiousMean(Stakes.of(belief, goals, List.of(), ordinary, effort, key), 0.0);
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    for (int design = 0; design < scores.length; design++) {
      Moments moments = Moments.of(outlook, stakes, design);
      scores[design] =
          moments.mean() - caution * moments.deviation() - penalty(moments.logFeasible());
    }
    return scores;
  }

  private static double penalty(double logFeasible) {
    double missing = WANTED_CHANCE - StrictMath.exp(logFeasible);
    return missing > 0 ? PENALTY * missing / WANTED_CHANCE - TRACE * logFeasible : 0.0;
  }
}
