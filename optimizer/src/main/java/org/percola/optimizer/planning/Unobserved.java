package org.percola.optimizer.planning;

import org.percola.optimizer.campaign.Outcome;

/// Tells outcomes of which nothing is known: no result, no physics, no campaign before, and no
/// other outcome that goes along.
///
/// What a belief says of such an outcome is on no scale of its own, however many results others
/// have. A life that is told months after a conductivity is one.
final class Unobserved {
  private final Study study;

  Unobserved(Study study) {
    this.study = study;
  }

  boolean is(String outcome) {
    if (observed(outcome)) {
      return false;
    }
    return switch (study.campaign().outcome(outcome)) {
      case Outcome.Measured measured ->
          measured.belief().mean().equals(BeliefModels.CONSTANT)
              && measured.belief().proxies().isEmpty();
      case Outcome.Derived derived -> derived.inputs().stream().anyMatch(this::is);
    };
  }

  private boolean observed(String outcome) {
    return study.evidence().observations().stream()
            .anyMatch(observation -> !observation.of(outcome).isEmpty())
        || study.campaign().earlierCampaigns().stream()
            .flatMap(earlier -> earlier.results().stream())
            .anyMatch(result -> result.outcome().equals(outcome));
  }
}
