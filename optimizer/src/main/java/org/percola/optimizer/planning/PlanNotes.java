package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Outcome;

/// Plain sentences about a whole batch.
final class PlanNotes {
  private final Study study;

  PlanNotes(Study study) {
    this.study = study;
  }

  /// What there is to say of a batch.
  ///
  /// @param recommended what is believed of the design to use if nothing more is made; null where
  ///   the batch follows no belief
  List<String> of(
      List<Suggestion> suggestions, @Nullable DesignForecast recommended, SuggestRequest request) {
    List<String> notes = new ArrayList<>();
    notes.addAll(batch(suggestions, request));
    int pending = study.evidence().pending().size();
    if (pending > 0) {
      notes.add(
          pending == 1
              ? "One experiment on its way was counted on."
              : pending + " experiments on their way were counted on.");
    }
    notes.addAll(new StrategyNotes(study).of(request, suggestions));
    notes.addAll(new OutOfReach(study).notes(suggestions, recommended));
    MissingValues missing = new MissingValues(study);
    notes.addAll(missing.notes(suggestions.stream().map(Suggestion::design).toList()));
    notes.addAll(missing.notesOfResults());
    if (!study.evidence().notMade().isEmpty()) {
      notes.add("Designs like those that could not be made were avoided.");
    }
    EarlierEvidence.all(study.campaign()).stream()
        .map(EarlierEvidence::note)
        .filter(Objects::nonNull)
        .forEach(notes::add);
    notes.addAll(study.space().notes());
    notes.addAll(study.evidence().notes());
    notes.addAll(new Suspects(study).notes());
    notes.addAll(wideSpans());
    for (String outcome : study.belief().surrogates()) {
      // Beliefs that are blended may all say the same of themselves.
      study.belief().surrogate(outcome).report().messages().stream()
          .distinct()
          .forEach(message -> notes.add(outcome + ": " + message));
    }
    return notes;
  }

  private List<String> wideSpans() {
    List<String> notes = new ArrayList<>();
    for (Outcome outcome : study.campaign().outcomes()) {
      String note =
          outcome instanceof Outcome.Measured measured
              ? WideSpan.note(measured, study.evidence().observations())
              : null;
      if (note != null) {
        notes.add(outcome.name() + ": " + note);
      }
    }
    return notes;
  }

  /// How the batch came about.
  private List<String> batch(List<Suggestion> suggestions, SuggestRequest request) {
    List<String> notes = new ArrayList<>();
    boolean shares = request.sharing().limits(request.count());
    if (suggestions.size() < request.count()) {
      notes.add(
          "%d of %d experiments suggested: no other design%s may be made that is not already measured or on its way."
              .formatted(
                  suggestions.size(), request.count(), shares ? " with the same settings" : ""));
    }
    if (shares) {
      SharedWords words = new SharedWords(request.sharing(), study.campaign().space());
      notes.add("Shared by the batch: " + words.of(suggestions) + ".");
    }
    long covering = count(suggestions, Purpose.COVER);
    if (covering > 0 && AlikeResults.of(study)) {
      notes.add(
          "All results are the same and say nothing of where to go: the designs cover the space.");
    } else if (covering > 0 && study.evidence().noneCounts()) {
      notes.add(
          "No result counts so far, so there is nothing to follow: the designs cover the space.");
    } else if (covering > 0) {
      notes.add(
          covering == suggestions.size()
              ? "Too few results to follow a belief without physics: the designs cover the space."
              : "The first %s the space, for too little is known to follow a belief."
                  .formatted(covering == 1 ? "design covers" : covering + " designs cover"));
    } else if (study.evidence().observations().isEmpty()) {
      notes.add("No results yet: the plan rests on prior belief alone.");
    }
    if (count(suggestions, Purpose.EXPLORE) > 0) {
      notes.add("The last experiment is there to learn, in case the belief is wrong.");
    }
    return notes;
  }

  private static long count(List<Suggestion> suggestions, Purpose purpose) {
    return suggestions.stream().filter(s -> s.reason().purpose() == purpose).count();
  }
}
