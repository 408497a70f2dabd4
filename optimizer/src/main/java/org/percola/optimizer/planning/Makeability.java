package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;

/// How likely a design can be made, judged by its neighbours: those that were measured speak for
/// it, those that could not be made against it.
///
/// `p(x) = (a + Σ_made k) / (a + Σ_made k + Σ_not k)`, `k = exp(-d²/2ℓ²)` with d the distance in
/// widths of the unit cube: the posterior mean of a local success rate.
final class Makeability {
  /// ℓ: about the distance at which two recipes no longer behave the same.
  private static final double REACH = 0.1;

  /// a: how much is believed in a design that nobody tried; small takes one failure at its word.
  private static final double TRUST = 0.1;

  private final List<Design> made;
  private final List<Design> notMade;
  private final UnitDistance distance;

  Makeability(Evidence evidence, UnitDistance distance) {
    this.made = evidence.observed();
    this.notMade = evidence.notMade();
    this.distance = distance;
  }

  /// The score plus the logarithm of the probability that the design can be made.
  Acquisition of(Acquisition score) {
    if (notMade.isEmpty()) {
      return score;
    }
    return designs -> {
      double[] scores = score.score(designs);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += StrictMath.log(probability(designs.get(i)));
      }
      return scores;
    };
  }

  double probability(Design design) {
    double against = weight(design, notMade);
    // Designs out of reach of every failure are not in doubt, and need no comparison.
    double support = against > 0 ? TRUST + weight(design, made) : 1.0;
    return support / (support + against);
  }

  private double weight(Design design, List<Design> others) {
    double sum = 0.0;
    for (Design other : others) {
      double d = distance.between(design, other) / REACH;
      sum += StrictMath.exp(-0.5 * d * d);
    }
    return sum;
  }
}
