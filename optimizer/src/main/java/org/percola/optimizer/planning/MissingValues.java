package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Posterior;

/// Plain sentences about outcomes whose expressions may have no value for suggested designs.
final class MissingValues {
  private final Study study;

  MissingValues(Study study) {
    this.study = study;
  }

  /// One sentence per outcome for the design where a value is missing most.
  List<String> notes(List<Design> designs) {
    List<String> notes = new ArrayList<>();
    for (Outcome outcome : study.campaign().outcomes()) {
      if (outcome instanceof Outcome.Derived derived && derived.byExpression()) {
        int worst = -1;
        double defined = 1.0;
        Posterior belief =
            study.belief().posterior(derived.name(), designs, study.key().child("forecast"));
        for (int i = 0; i < designs.size(); i++) {
          if (Chances.defined(belief, i) < defined) {
            defined = Chances.defined(belief, i);
            worst = i;
          }
        }
        if (worst >= 0) {
          notes.add(
              "%s has no value in %s of what is believed possible for suggestion %d: there it divides by 0, or takes a root or a logarithm of too little; no limit is met there."
                  .formatted(derived.name(), Words.percent(1.0 - defined), worst + 1));
        }
      }
    }
    return notes;
  }
}
