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

  /// p where every target is on a measured outcome: larger keeps recommended designs so far from
  /// the limits that the best ones found go unused, smaller lets some beyond.
  private static final double MEASURED_CHANCE = 0.9;

  /// p where a target is on a derived outcome: the design that promises most among many that may
  /// just meet it is the one that the formula's inputs flatter most, so a smaller chance is often
  /// none.
  private static final double DERIVED_CHANCE = 0.99;

  /// λ in units of merit: large puts the targets before the objective.
  private static final double PENALTY = 100.0;

  /// ε: so small that it decides only where the chances themselves are too small to differ.
  private static final double TRACE = 1e-3;

  private final Stakes stakes;
  private final double caution;
  private final double measuredChance;
  private final double derivedChance;

  private CautiousMean(Stakes stakes, double caution, double measuredChance, double derivedChance) {
    this.stakes = stakes;
    this.caution = caution;
    this.measuredChance = measuredChance;
    this.derivedChance = derivedChance;
  }

  /// The worth of designs under a belief.
  ///
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  public static Acquisition of(
      OutcomeBelief belief, Goals goals, List<Design> ordinary, Effort effort, RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals, List.of(), ordinary, effort, key);
    return new CautiousMean(stakes, CAUTION, MEASURED_CHANCE, DERIVED_CHANCE);
  }

  /// The same with another chance to meet the targets.
  ///
  /// @param chance 0 to 1
  public static Acquisition withChance(
      double chance,
      OutcomeBelief belief,
      Goals goals,
      List<Design> ordinary,
      Effort effort,
      RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals, List.of(), ordinary, effort, key);
    return new CautiousMean(stakes, CAUTION, chance, chance);
  }

  /// The same without caution: designs by their mean among those that meet the targets.
  public static Acquisition neutral(
      OutcomeBelief belief, Goals goals, List<Design> ordinary, Effort effort, RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals, List.of(), ordinary, effort, key);
    return new CautiousMean(stakes, 0.0, MEASURED_CHANCE, DERIVED_CHANCE);
  }

  /// The same among those that all but certainly meet the targets.
  public static Acquisition secure(
      OutcomeBelief belief, Goals goals, List<Design> ordinary, Effort effort, RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals, List.of(), ordinary, effort, key);
    return new CautiousMean(stakes, 0.0, DERIVED_CHANCE, DERIVED_CHANCE);
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double wanted = stakes.slacks().measured(outlook) ? measuredChance : derivedChance;
    double[] scores = new double[designs.size()];
    for (int design = 0; design < scores.length; design++) {
      Moments moments = Moments.of(outlook, stakes, design);
      scores[design] =
          moments.mean() - caution * moments.deviation() - penalty(moments.logFeasible(), wanted);
    }
    return scores;
  }

  private static double penalty(double logFeasible, double wanted) {
    double missing = wanted - StrictMath.exp(logFeasible);
    return missing > 0 ? PENALTY * missing / wanted - TRACE * logFeasible : 0.0;
  }
}
