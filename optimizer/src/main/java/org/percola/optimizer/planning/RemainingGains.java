package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

/// Asks joint draws what may still be gained over the recommended design.
final class RemainingGains {
  /// Joint draws: the error of a chance of 10 % is then about 1.3 points.
  private static final int DRAWS = 512;

  /// The most measured designs among the contenders, best first.
  private static final int MEASURED = 16;

  private static final int[] EXPERIMENTS = {1, 5, 10};

  /// Where no noise is known: the least share of the range of the contenders' means that a lab
  /// would make an experiment for.
  private static final double RESOLUTION = 0.01;

  private RemainingGains() {}

  /// What may be gained; null with several objectives, where there is no one gain, and where nobody
  /// asks.
  ///
  /// @param ranked the measured designs, best first
  /// @param tolerance in the objective's unit; 0 for the standard error of a result, NaN when
  ///   nobody asks
  static @Nullable RemainingGain of(
      Study study, Design recommended, List<Design> ranked, double tolerance) {
    if (Double.isNaN(tolerance) || study.goals().objectives().size() > 1) {
      return null;
    }
    List<Design> given = new ArrayList<>(List.of(recommended));
    List<Design> usable = WithinReach.of(study, ranked);
    given.addAll(usable.subList(0, Math.min(MEASURED, usable.size())));
    List<Design> contenders = new Contenders(study).with(given);
    RandomKey key = study.key().child("remaining gain");
    WorthDraws draws = WorthDraws.of(study, contenders, DRAWS, key.child("draws"));
    double[] noise = ExpectedNoise.of(study, study.goals().objective().outcome(), contenders);
    FutureGain future = new FutureGain(draws, noise, key.child("luck"));
    return report(study, draws, tolerance > 0 ? tolerance : usual(draws, noise[0]), future);
  }

  private static RemainingGain report(
      Study study, WorthDraws draws, double tolerance, FutureGain future) {
    int more = 0;
    double regret = 0;
    for (int s = 0; s < draws.draws(); s++) {
      double best = draws.of(s, 0);
      for (int c = 1; c < draws.designs(); c++) {
        best = Math.max(best, draws.of(s, c));
      }
      more += best - draws.of(s, 0) > tolerance ? 1 : 0;
      regret += (best - draws.of(s, 0)) / draws.draws();
    }
    Objective objective = study.goals().objective();
    return new RemainingGain(
        objective.outcome(),
        study.campaign().outcome(objective.outcome()).unit(),
        tolerance,
        (double) more / draws.draws(),
        regret,
        draws.chanceInTarget(0),
        expected(future),
        draws.designs(),
        told(study));
  }

  private static boolean told(Study study) {
    return study.goals().outcomes().stream().noneMatch(new Unobserved(study)::is);
  }

  /// More experiments never gain less, for some of them need not be made.
  private static List<RemainingGain.After> expected(FutureGain future) {
    List<RemainingGain.After> expected = new ArrayList<>();
    double most = 0;
    for (int count : EXPERIMENTS) {
      most = Math.max(most, future.ofBest(count));
      expected.add(new RemainingGain.After(count, most));
    }
    return expected;
  }

  private static double usual(WorthDraws draws, double noise) {
    if (noise > 0) {
      return noise;
    }
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < draws.designs(); c++) {
      lowest = Math.min(lowest, draws.mean(c));
      highest = Math.max(highest, draws.mean(c));
    }
    return RESOLUTION * (highest - lowest);
  }
}
