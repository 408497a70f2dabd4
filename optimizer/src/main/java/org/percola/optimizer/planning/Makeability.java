package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.related.RelatedFeasibility;
import org.percola.surrogate.related.RelatedFeasibility.Tries;

/// How likely a design can be made and measured, learned from those that could and those that could
/// not, here and in earlier campaigns.
///
/// Experiments that failed for a reason that says nothing about their design say nothing here.
final class Makeability {
  private final RelatedFeasibility belief;
  private final SpaceEncoding encoding;
  private final boolean doubted;

  private Makeability(RelatedFeasibility belief, SpaceEncoding encoding, boolean doubted) {
    this.belief = belief;
    this.encoding = encoding;
    this.doubted = doubted;
  }

  static Makeability of(
      Evidence evidence, List<EarlierEvidence> earlier, SpaceEncoding encoding, RandomKey key) {
    Tries own = tries("", evidence.made(), evidence.notMade(), encoding);
    List<Tries> before =
        earlier.stream()
            .map(e -> tries(e.campaign().name(), e.made(), e.notMade(), encoding))
            .toList();
    boolean doubted =
        !evidence.notMade().isEmpty() || earlier.stream().anyMatch(e -> !e.notMade().isEmpty());
    return new Makeability(RelatedFeasibility.of(own, before, key), encoding, doubted);
  }

  private static Tries tries(
      String name, List<Design> made, List<Design> notMade, SpaceEncoding encoding) {
    return new Tries(name, encoding.inputs(made), encoding.inputs(notMade));
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
