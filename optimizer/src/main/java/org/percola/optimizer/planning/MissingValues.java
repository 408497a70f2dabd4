package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Posterior;

/// Plain sentences about outcomes whose expressions may have no value for suggested designs.
final class MissingValues {
  /// Experiments named: the rest are counted.
  private static final int SHOWN = 4;

  private final Study study;

  MissingValues(Study study) {
    this.study = study;
  }

  /// One sentence per outcome for the design where a value is missing most.
  List<String> notes(List<Design> designs) {
    List<String> notes = new ArrayList<>();
    Unobserved unobserved = new Unobserved(study);
    for (Outcome outcome : study.campaign().outcomes()) {
      // Where nothing is known, what is believed is on no scale: it would tell of values that the
      // outcome cannot have.
      if (outcome instanceof Outcome.Derived derived
          && derived.byExpression()
          && !unobserved.is(derived.name())) {
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

  /// One sentence per outcome that has no value for some of the experiments, as they were measured.
  List<String> notesOfResults() {
    List<String> notes = new ArrayList<>();
    for (Outcome outcome : study.campaign().outcomes()) {
      if (outcome instanceof Outcome.Derived derived && derived.byExpression()) {
        List<String> without =
            study.evidence().observations().stream()
                .filter(one -> Incumbent.undefined(derived.name(), one, study.belief()))
                .map(one -> one.experiment().id())
                .toList();
        if (!without.isEmpty()) {
          notes.add(
              "%s has no value for what was measured of %s: there it divides by 0, or takes a root or a logarithm of too little. Their %s teach all the same, but none of them can be the best; an expression that has a value there, such as one that divides by max(0.01, ...), lets them count."
                  .formatted(
                      derived.name(), some(without), String.join(" and ", derived.inputs())));
        }
      }
    }
    return notes;
  }

  private static String some(List<String> experiments) {
    String shown = String.join(", ", experiments.subList(0, Math.min(SHOWN, experiments.size())));
    int more = experiments.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
