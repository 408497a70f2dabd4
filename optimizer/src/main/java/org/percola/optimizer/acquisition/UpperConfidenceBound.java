package org.percola.optimizer.acquisition;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;

/// An optimistic guess of a design's merit.
///
/// `α(x) = μ(x) + √β σ(x) + ln P(targets met)`, in units of the objective's spread: μ the mean of
/// the merit, σ what would still be unknown of it once the open designs were measured.
///
/// Source: Srinivas et al., ICML 2010, arXiv 0912.3995; in batches as Desautels, Krause and
/// Burdick, J. Mach. Learn. Res. 15 (2014) 4053–4103. The logarithm of the chance is ours: it
/// leaves the bound alone where the targets are met and sinks below any merit where they are not.
public final class UpperConfidenceBound implements Acquisition {
  private final Stakes stakes;
  private final double width;

  private UpperConfidenceBound(Stakes stakes, double width) {
    this.stakes = stakes;
    this.width = width;
  }

  /// The bound after the given designs.
  ///
  /// @param beta β, 0 or more: large explores more
  /// @param open designs on their way or already chosen
  /// @param ordinary a few designs of the kind that can be suggested, to take scales from
  public static Acquisition of(
      OutcomeBelief belief,
      Goals goals,
      double beta,
      List<Design> open,
      List<Design> ordinary,
      Effort effort,
      RandomKey key) {
    return new UpperConfidenceBound(
        Stakes.of(belief, goals, open, ordinary, effort, key), Math.sqrt(beta));
  }

  @Override
  public double[] score(List<Design> designs) {
    Outlook outlook = stakes.samples().at(designs);
    double[] scores = new double[designs.size()];
    for (int design = 0; design < scores.length; design++) {
      Moments moments = Moments.of(outlook, stakes, design);
      scores[design] = moments.mean() + width * moments.withinDraws() + moments.logFeasible();
    }
    return scores;
  }
}
