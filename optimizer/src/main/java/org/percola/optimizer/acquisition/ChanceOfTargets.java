package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// The chance that a design is the first to meet all targets, objectives' thresholds among them:
/// what counts as long as nothing is known to meet them.
///
/// `α(x) = ln mean_s [ w_s P_s(targets met at x) ]`, over joint draws s at the designs that are
/// measured, on their way or already chosen; w_s is 1 in a draw where none of those meets the
/// targets, and [#ALREADY_MET] elsewhere, so that a batch spreads its chances. Measured outcomes
/// enter by sums of `ln Φ`, and stay told apart far in the tail.
///
/// Source: probability of feasibility before anything is feasible as Gelbart, Snoek and Adams, UAI
/// 2014, arXiv 1403.5607, section 4; the weights are ours.
public final class ChanceOfTargets implements Acquisition {
  /// The weight of a draw in which the targets are met already: small spreads a batch more; above 0
  /// keeps scores finite.
  private static final double ALREADY_MET = 1e-3;

  private final OutcomeSamples samples;
  private final Slacks slacks;
  private final double[] logWeights;

  private ChanceOfTargets(OutcomeSamples samples, Slacks slacks, double[] logWeights) {
    this.samples = samples;
    this.slacks = slacks;
    this.logWeights = logWeights;
  }

  /// The chance to meet the targets after the given anchors.
  ///
  /// @param anchors designs that are measured, on their way or already chosen
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  public static Acquisition of(
      OutcomeBelief belief,
      Goals goals,
      List<Design> anchors,
      List<Design> ordinary,
      Effort effort,
      RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals.demanding(), anchors, ordinary, effort, key);
    OutcomeSamples samples = stakes.samples();
    double[] logWeights = new double[samples.draws()];
    for (int draw = 0; draw < logWeights.length; draw++) {
      boolean met = false;
      for (int anchor = 0; anchor < samples.anchors(); anchor++) {
        met |= stakes.slacks().met(samples, draw, anchor);
      }
      logWeights[draw] = met ? StrictMath.log(ALREADY_MET) : 0.0;
    }
    return new ChanceOfTargets(samples, stakes.slacks(), logWeights);
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = samples.at(designs);
    double[] scores = new double[designs.size()];
    double[] terms = new double[outlook.draws()];
    for (int design = 0; design < scores.length; design++) {
      for (int draw = 0; draw < terms.length; draw++) {
        terms[draw] = logWeights[draw] + slacks.logProbability(outlook, draw, design);
      }
      scores[design] = LogMean.of(terms);
    }
    return scores;
  }
}
