package org.percola.optimizer.planning;

import java.util.Arrays;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.OutcomeConstraint;

/// Whether results say nothing of where to go: all objectives, or a limit that no result keeps,
/// came out the same everywhere. A belief learned from them holds the same to be true everywhere,
/// and would look no further than next to what is there.
final class AlikeResults {
  private final Study study;

  private AlikeResults(Study study) {
    this.study = study;
  }

  static boolean of(Study study) {
    AlikeResults results = new AlikeResults(study);
    return study.goals().objectives().stream().allMatch(o -> same(results.of(o.outcome())))
        || study.goals().targets().stream().anyMatch(results::missedAlike);
  }

  private boolean missedAlike(OutcomeConstraint target) {
    double[] values = of(target.outcome());
    return same(values) && !(Goals.slack(target, values[0]) >= 0);
  }

  private static boolean same(double[] values) {
    return values.length > 1 && Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  private double[] of(String outcome) {
    return study.evidence().observations().stream()
        .mapToDouble(observation -> Incumbent.observed(outcome, observation, study.belief()))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
