package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.constraint.DesignConstraint;

/// Targets that no design is likely to meet, by what is believed so far.
final class OutOfReach {
  /// A target with a smaller chance everywhere is reported.
  private static final double HOPELESS = 0.05;

  /// A constraint with a smaller relative margin is said to limit a design.
  private static final double BINDING = 0.02;

  private final Study study;

  OutOfReach(Study study) {
    this.study = study;
  }

  /// One sentence per target that neither the recommended design nor any that is there to improve
  /// is likely to meet: as long as none is likely to, the recommended one is among those that most
  /// likely meet all. Where the designs only cover the space nothing is said.
  List<String> notes(List<Suggestion> suggestions, @Nullable DesignForecast recommended) {
    List<DesignForecast> found = new ArrayList<>();
    if (recommended != null) {
      found.add(recommended);
    }
    suggestions.stream()
        .filter(suggestion -> suggestion.reason().purpose() == Purpose.IMPROVE)
        .map(Suggestion::forecast)
        .forEach(found::add);
    List<String> notes = new ArrayList<>();
    Unobserved unobserved = new Unobserved(study);
    for (int t = 0; t < study.goals().targets().size() && !found.isEmpty(); t++) {
      DesignForecast likeliest = likeliest(found, t);
      if (chance(likeliest, t) <= HOPELESS
          && !unobserved.is(study.goals().targets().get(t).outcome())) {
        notes.add(note(likeliest, likeliest.targets().get(t)));
      }
    }
    return notes;
  }

  private static DesignForecast likeliest(List<DesignForecast> found, int target) {
    DesignForecast best = found.getFirst();
    for (DesignForecast forecast : found) {
      best = chance(forecast, target) > chance(best, target) ? forecast : best;
    }
    return best;
  }

  private static double chance(DesignForecast forecast, int target) {
    return forecast.targets().get(target).probability();
  }

  private String note(DesignForecast design, TargetChance target) {
    return "%s is out of reach by what is believed so far: the best design found has a chance of %s; limited by %s."
        .formatted(
            Words.limit(
                target.target(), study.campaign().outcome(target.target().outcome()).unit()),
            Words.percent(target.probability()),
            limits(design));
  }

  private String limits(DesignForecast design) {
    List<String> limits = new ArrayList<>();
    for (Assessment assessment : design.assessments()) {
      if (assessment.constraint().severity() == DesignConstraint.Severity.HARD
          && assessment.relativeMargin() < BINDING) {
        limits.add(assessment.constraint().name());
      }
    }
    limits.addAll(
        new BoundsReached(study.campaign().space(), study.space().encoding()).of(design.design()));
    return limits.isEmpty() ? "what the belief holds possible" : String.join(", ", limits);
  }
}
