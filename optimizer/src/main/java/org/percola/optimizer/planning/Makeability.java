package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.gp.Feasibility;
import org.percola.surrogate.gp.FeasibilityFitter;

/// How likely a design can be made and measured, learned from those that could and those that could
/// not.
///
/// Experiments that failed for a reason that says nothing about their design say nothing here.
final class Makeability {
  private final Feasibility belief;
  private final SpaceEncoding encoding;
  private final boolean doubted;

  private Makeability(Feasibility belief, SpaceEncoding encoding, boolean doubted) {
    this.belief = belief;
    this.encoding = encoding;
    this.doubted = doubted;
  }

  static Makeability of(Evidence evidence, SpaceEncoding encoding, RandomKey key) {
    List<Design> tried = new ArrayList<>(evidence.made());
    tried.addAll(evidence.notMade());
    boolean[] succeeded = new boolean[tried.size()];
    Arrays.fill(succeeded, 0, evidence.made().size(), true);
    Feasibility belief = FeasibilityFitter.standard().fit(encoding.inputs(tried), succeeded, key);
    return new Makeability(belief, encoding, !evidence.notMade().isEmpty());
  }

  /// The score plus the logarithm of the probability that the design can be made; the same score
  /// where nothing failed yet, for then all designs are equally likely.
  Acquisition of(Acquisition score) {
    if (!doubted) {
      return score;
    }
    return designs -> {
      double[] scores = score.score(designs);
      double[] logs = belief.logProbability(encoding.inputs(designs));
      for (int i = 0; i < scores.length; i++) {
        scores[i] += logs[i];
      }
      return scores;
    };
  }

  /// The probability that each design can be made.
  double[] probability(List<Design> designs) {
    return belief.probability(encoding.inputs(designs));
  }
}
