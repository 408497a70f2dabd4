package org.percola.optimizer.planning;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;

/// Whether the best measured design should be made again rather than a new one.
///
/// It is asked only where the standard deviation of what is believed of it exceeds half its lead
/// over the runner-up; then the expected gain of a second result decides, see [FutureGain]. An
/// improvement alone would never repeat a design, for a design is no better than itself.
final class Confirmation {
  /// Of the lead, in standard deviations.
  private static final double DOUBT = 0.5;

  /// By how many standard errors one gain has to exceed another to count as more.
  private static final double CLEARLY = 2.0;

  /// Joint draws: enough to tell gains that matter apart.
  private static final int DRAWS = 256;

  private final Study study;
  private final List<Design> ranked;

  /// @param ranked the measured designs, best first
  Confirmation(Study study, List<Design> ranked) {
    this.study = study;
    this.ranked = ranked;
  }

  /// The best measured design, where making it again is worth more; else null.
  ///
  /// @param candidate the new design that would be made instead
  /// @param recommended the design to use if nothing more is made
  @Nullable Design insteadOf(Design candidate, Supplier<Design> recommended) {
    Design incumbent = inDoubt();
    if (incumbent == null) {
      return null;
    }
    List<Design> designs =
        new Contenders(study).with(List.of(recommended.get(), incumbent, candidate));
    RandomKey key = study.key().child("confirmation");
    FutureGain gain =
        new FutureGain(
            WorthDraws.of(study, designs, DRAWS, key.child("draws")),
            ExpectedNoise.of(study, study.goals().objective().outcome(), designs),
            key.child("luck"));
    double[] again = gain.of(designs.indexOf(incumbent));
    double[] instead = gain.of(designs.indexOf(candidate));
    return clearlyMore(again, instead) ? incumbent : null;
  }

  /// The best measured design, where its results scatter; else null.
  @Nullable Design ofNothingElse() {
    return ranked.isEmpty() ? null : repeatable(ranked.getFirst());
  }

  /// Whether the mean of one is larger by more than chance would have it.
  private static boolean clearlyMore(double[] one, double[] other) {
    double sum = 0;
    double squares = 0;
    for (int s = 0; s < one.length; s++) {
      double more = one[s] - other[s];
      sum += more;
      squares = Math.fma(more, more, squares);
    }
    double mean = sum / one.length;
    double variance = squares / one.length - mean * mean;
    return mean > 0 && mean * mean * one.length > CLEARLY * CLEARLY * variance;
  }

  /// The best measured design, where it is not known well enough. As long as none is known to meet
  /// every target there is none to fall back on, and none worth making again.
  private @Nullable Design inDoubt() {
    if (ranked.size() < 2 || study.goals().objectives().size() > 1 || !study.secured()) {
      return null;
    }
    String objective = study.goals().objective().outcome();
    Design best = repeatable(ranked.getFirst());
    if (best == null) {
      return null;
    }
    Posterior belief =
        study.belief().posterior(objective, ranked.subList(0, 2), study.key().child("runner-up"));
    double lead = study.goals().merit(belief.mean(0)) - study.goals().merit(belief.mean(1));
    return belief.standardDeviation(0) > DOUBT * lead ? best : null;
  }

  private @Nullable Design repeatable(Design design) {
    String objective = study.goals().objective().outcome();
    return !study.evidence().pending().contains(design)
            && study.space().feasible(design)
            && ExpectedNoise.of(study, objective, List.of(design))[0] > 0
        ? design
        : null;
  }
}
