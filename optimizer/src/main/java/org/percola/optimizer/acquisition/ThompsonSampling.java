package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// The merit of designs in one possible world, drawn at random from all that the data leave: the
/// design that is best in it is as likely to be chosen as it is to be best.
///
/// The world is one joint draw of the outcomes at a pool of designs; between those it is what the
/// draw expects. Where the world misses a target, `α(x) = -10³ - Σ violations` in spreads, so that
/// any design that meets all targets comes first.
///
/// Source: Thompson, Biometrika 25 (1933) 285–294; constraints as Eriksson and Poloczek, AISTATS
/// 2021, arXiv 2002.08526.
public final class ThompsonSampling implements Acquisition {
  /// Worlds drawn to choose one from: as many as let every set of the belief's parameters have its
  /// turn, where there are not more of them.
  private static final int WORLDS = 8;

  /// Below any merit in units of spread.
  private static final double MISSED = -1e3;

  private final Stakes stakes;
  private final int world;

  private ThompsonSampling(Stakes stakes, int world) {
    this.stakes = stakes;
    this.world = world;
  }

  /// One world.
  ///
  /// @param pool designs that the world is drawn at: more make it rougher, as it may truly be, and
  ///   cost time with their square
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  /// @param key names the world
  public static Acquisition of(
      OutcomeBelief belief, Goals goals, List<Design> pool, List<Design> ordinary, RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals, pool, ordinary, new Effort(WORLDS, 1), key);
    return new ThompsonSampling(stakes, key.child("world").generator().nextInt(WORLDS));
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    for (int i = 0; i < scores.length; i++) {
      int design = i;
      double merit = stakes.merit().of(outcome -> outlook.scaledCentral(outcome, world, design));
      double violation = stakes.slacks().violation(outlook, world, design);
      scores[i] = violation > 0 || Double.isNaN(merit) ? MISSED - violation : merit;
    }
    return scores;
  }
}
