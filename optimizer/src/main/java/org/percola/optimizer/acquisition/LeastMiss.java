package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// What a design is worth where none is likely to meet all targets: how near it is expected to
/// come. Chances as small as that are largest where least is known.
///
/// `α(x) = -mean_s ∛V_s(x)`, over scenarios s, with V by how many spreads a design misses the
/// target that it misses most; the root as in [NearerTargets].
public final class LeastMiss implements Acquisition {
  private final Stakes stakes;

  private LeastMiss(Stakes stakes) {
    this.stakes = stakes;
  }

  /// The worth of designs under a belief.
  ///
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  public static Acquisition of(
      OutcomeBelief belief, Goals goals, List<Design> ordinary, Effort effort, RandomKey key) {
    return new LeastMiss(Stakes.of(belief, goals, List.of(), ordinary, effort, key));
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    for (int design = 0; design < scores.length; design++) {
      double sum = 0.0;
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        sum += StrictMath.cbrt(stakes.slacks().missed(outlook, scenario, design));
      }
      scores[design] = -sum / outlook.scenarios();
    }
    return scores;
  }
}
