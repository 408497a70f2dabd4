package org.percola.optimizer.acquisition;

import java.util.List;
import java.util.stream.DoubleStream;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// How much nearer to all targets a design is expected to come than any before, objectives'
/// thresholds among the targets: what counts as long as nothing is known to meet them.
///
/// `α(x) = ln mean_s E_s[ (∛r_s - ∛V(x))⁺ ]`, over joint draws s at the designs that are measured,
/// on their way or already chosen, with V by how many spreads a design misses the target that it
/// misses most, and r_s the least of that among those designs. Equal steps of the root are worth
/// the same: to meet the targets counts most, and where that is all but impossible everywhere, the
/// way there still does. The chance alone is a lottery where it is small.
///
/// With r small it is the chance to meet the targets, and taken as that where an anchor meets them
/// already, then weighed by [#ALREADY_MET], so that a batch spreads its chances; where no anchor
/// has values near the targets; and everywhere by [#chance]. The expectation is `∫₀^∛r P_s(V ≤ z³)
/// dz` by a quadrature rule. Measured outcomes enter by sums of `ln Φ`, and stay told apart far in
/// the tail.
///
/// Source: ours; the chance alone is that of Gelbart, Snoek and Adams, UAI 2014, arXiv 1403.5607,
/// section 4.
public final class NearerTargets implements Acquisition {
  /// The weight of a draw in which the targets are met already: small spreads a batch more; above 0
  /// keeps scores finite.
  private static final double ALREADY_MET = 1e-3;

  private static final double LOG_ALREADY_MET = StrictMath.log(ALREADY_MET);

  /// Violations in spreads beyond which nothing says what is nearer: above all that beliefs with
  /// values hold, below what stands for no value.
  private static final double FARTHEST = 100;

  /// Points between 0 and 1, and what they weigh, of the Gauss-Legendre rule that is exact up to
  /// the fifteenth power: fewer miss steps that are small beside the way that is left.
  private static final double[] NODES = {
    0.01985507175123188, 0.10166676129318664, 0.2372337950418355, 0.4082826787521751,
    0.591717321247825, 0.7627662049581645, 0.8983332387068134, 0.9801449282487681
  };

  private static final double[] WEIGHTS = {
    0.05061426814518813, 0.11119051722668724, 0.15685332293894363, 0.181341891689181,
    0.181341891689181, 0.15685332293894363, 0.11119051722668724, 0.05061426814518813
  };

  private static final double[] LOG_WEIGHTS =
      DoubleStream.of(WEIGHTS).map(StrictMath::log).toArray();

  private final OutcomeSamples samples;
  private final Slacks slacks;
  private final double[] nearest;

  private NearerTargets(OutcomeSamples samples, Slacks slacks, double[] nearest) {
    this.samples = samples;
    this.slacks = slacks;
    this.nearest = nearest;
  }

  /// How much nearer designs are expected to come than the given anchors.
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
    return new NearerTargets(stakes.samples(), stakes.slacks(), nearest(stakes));
  }

  /// How likely designs are the first to meet all targets, after the given anchors.
  ///
  /// @param anchors designs that are measured, on their way or already chosen
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  public static Acquisition chance(
      OutcomeBelief belief,
      Goals goals,
      List<Design> anchors,
      List<Design> ordinary,
      Effort effort,
      RandomKey key) {
    Stakes stakes = Stakes.of(belief, goals.demanding(), anchors, ordinary, effort, key);
    double[] met =
        DoubleStream.of(nearest(stakes)).map(r -> r == 0 ? 0 : Double.POSITIVE_INFINITY).toArray();
    return new NearerTargets(stakes.samples(), stakes.slacks(), met);
  }

  /// Per draw by how much the anchor that comes nearest misses the targets; 0 where it meets them,
  /// ∞ without any.
  private static double[] nearest(Stakes stakes) {
    OutcomeSamples samples = stakes.samples();
    double[] nearest = new double[samples.draws()];
    for (int draw = 0; draw < nearest.length; draw++) {
      nearest[draw] = Double.POSITIVE_INFINITY;
      for (int anchor = 0; anchor < samples.anchors(); anchor++) {
        nearest[draw] = Math.min(nearest[draw], stakes.slacks().missed(samples, draw, anchor));
      }
    }
    return nearest;
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = samples.at(designs);
    double[] scores = new double[designs.size()];
    double[] terms = new double[outlook.draws()];
    for (int design = 0; design < scores.length; design++) {
      for (int draw = 0; draw < terms.length; draw++) {
        terms[draw] = logFall(outlook, draw, design);
      }
      scores[design] = LogMean.of(terms);
    }
    return scores;
  }

  /// The logarithm of what one draw expects the root of the least violation to fall by.
  private double logFall(Outlook outlook, int draw, int design) {
    double missed = nearest[draw];
    if (missed == 0) {
      return LOG_ALREADY_MET + slacks.logProbability(outlook, draw, design);
    }
    if (missed > FARTHEST) {
      return slacks.logProbability(outlook, draw, design);
    }
    double[] parts = new double[NODES.length];
    for (int i = 0; i < parts.length; i++) {
      double cube = NODES[i] * NODES[i] * NODES[i];
      parts[i] = LOG_WEIGHTS[i] + slacks.logProbability(outlook, draw, design, missed * cube);
    }
    return LogMean.sum(parts) + StrictMath.log(missed) / 3;
  }
}
