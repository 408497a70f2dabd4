package org.percola.surrogate.related;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.gp.Feasibility;
import org.percola.surrogate.gp.FeasibilityFitter;

/// A belief about which designs can be made, from a campaign's own tries and those of earlier ones.
///
/// All tries are pooled, and inputs of their own tell the campaigns apart, as [JointFit] does for
/// outcomes: how far an earlier campaign is to be believed is learned like a length scale. Without
/// earlier tries it is the belief of [FeasibilityFitter], bit for bit.
public final class RelatedFeasibility {
  private final Feasibility belief;
  private final SourceColumns columns;

  private RelatedFeasibility(Feasibility belief, SourceColumns columns) {
    this.belief = belief;
    this.columns = columns;
  }

  /// Designs that a campaign tried.
  ///
  /// @param name unique among the campaigns
  /// @param made that could be made and measured
  /// @param notMade that could not because of what they are, in the same inputs
  public record Tries(String name, Inputs made, Inputs notMade) {
    private Inputs all() {
      return made.concat(notMade);
    }

    /// As many as a fit can afford, by lot.
    private Tries few(RandomKey key) {
      int[] all = IntStream.range(0, made.size() + notMade.size()).toArray();
      int[] kept = MatchedData.few(all, key.child(name));
      int[] good = IntStream.of(kept).filter(row -> row < made.size()).toArray();
      int[] bad = IntStream.of(kept).filter(row -> row >= made.size()).toArray();
      return new Tries(name, all().rows(good), all().rows(bad));
    }
  }

  /// Learns from all tries; the same tries and key give the same bits.
  ///
  /// @param own of the campaign itself
  /// @param earlier of others, in the inputs of the campaign
  public static RelatedFeasibility of(Tries own, List<Tries> earlier, RandomKey key) {
    List<Tries> kept = earlier.stream().map(tries -> tries.few(key.child("earlier"))).toList();
    SourceColumns columns =
        SourceColumns.ofTries(
            own.made().schema(), kept.stream().map(tries -> "tries of " + tries.name()).toList());
    Inputs pooled = columns.ofTarget(own.all());
    for (int s = 0; s < kept.size(); s++) {
      pooled = pooled.concat(columns.ofSource(kept.get(s).all(), s));
    }
    boolean[] succeeded = new boolean[pooled.size()];
    int at = succeed(own, succeeded, 0);
    for (Tries tries : kept) {
      at = succeed(tries, succeeded, at);
    }
    return new RelatedFeasibility(
        FeasibilityFitter.standard().fit(pooled, succeeded, key), columns);
  }

  /// Notes the successes of a campaign, whose tries begin at a row; where the next begin.
  private static int succeed(Tries tries, boolean[] succeeded, int from) {
    Arrays.fill(succeeded, from, from + tries.made().size(), true);
    return from + tries.made().size() + tries.notMade().size();
  }

  /// The probability that each design of the campaign succeeds, see [Feasibility#probability].
  public double[] probability(Inputs designs) {
    return belief.probability(columns.ofTarget(designs));
  }

  /// The natural logarithm of the same; finite however small the probability.
  public double[] logProbability(Inputs designs) {
    return belief.logProbability(columns.ofTarget(designs));
  }
}
