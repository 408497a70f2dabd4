package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Posterior;

/// Turns chosen designs into a plan: what to expect of each, why it was chosen, what to know about
/// the whole batch.
final class PlanReport {
  /// Constraints this much looser than the tightest, relatively, are tightest too.
  private static final double TIE = 1e-9;

  private final Study study;
  private final PlannerSettings settings;
  private final Slots slots;

  PlanReport(Study study, PlannerSettings settings, Slots slots) {
    this.study = study;
    this.settings = settings;
    this.slots = slots;
  }

  Plan of(List<Choice> chosen, SuggestRequest request) {
    boolean follows = chosen.stream().anyMatch(choice -> choice.purpose() != Purpose.COVER);
    List<Design> designs = new ArrayList<>(Choice.designs(chosen));
    if (follows) {
      designs.add(slots.toUse().likeliest());
    }
    Forecasts forecasts = Forecasts.of(study, designs);
    List<Suggestion> suggestions = suggestions(chosen, forecasts, follows);
    DesignForecast recommended = follows ? forecasts.forecast(chosen.size()) : null;
    return new Plan(
        suggestions,
        new PlanNotes(study).of(suggestions, recommended, request),
        modelId(study),
        settings.id(),
        request.seed(),
        study.campaign().revision());
  }

  /// Names the beliefs of all measured outcomes.
  static String modelId(Study study) {
    List<String> ids = new ArrayList<>();
    for (String outcome : study.belief().surrogates()) {
      ids.add(outcome + ": " + study.belief().surrogate(outcome).report().modelId());
    }
    return String.join(" | ", ids);
  }

  /// @param follows whether the design to use is the last of those foretold
  private List<Suggestion> suggestions(List<Choice> chosen, Forecasts forecasts, boolean follows) {
    Incumbent incumbent = study.incumbent();
    Objective objective = study.goals().objective();
    Posterior posterior = forecasts.posterior(objective.outcome());
    Reasons reasons = new Reasons(study);
    List<Suggestion> suggestions = new ArrayList<>();
    for (int slot = 0; slot < chosen.size(); slot++) {
      DesignForecast forecast = forecasts.forecast(slot);
      suggestions.add(
          new Suggestion(
              forecast.design(),
              forecast.probabilityFeasible(),
              forecast.predictions(),
              incumbent == null ? Double.NaN : incumbent.value(),
              incumbent != null && incumbent.bound(),
              probabilityOfImprovement(posterior, slot, incumbent),
              forecast.targets(),
              forecast.assessments(),
              tightest(forecast.assessments()),
              reasons.of(
                  forecast,
                  prediction(forecast, objective.outcome()),
                  posterior,
                  slot,
                  chosen.get(slot).purpose(),
                  follows ? givenUp(posterior, slot, chosen.size()) : Double.NaN),
              forecast.applicability()));
    }
    return suggestions;
  }

  /// How much better one design is expected to be than another.
  private double givenUp(Posterior posterior, int slot, int better) {
    return study.goals().merit(posterior.mean(better)) - study.goals().merit(posterior.mean(slot));
  }

  private double probabilityOfImprovement(
      Posterior posterior, int slot, @Nullable Incumbent incumbent) {
    if (incumbent == null) {
      return Double.NaN;
    }
    return Chances.better(study.goals().objective(), incumbent.value(), posterior, slot);
  }

  private static Prediction prediction(DesignForecast forecast, String outcome) {
    for (Prediction prediction : forecast.predictions()) {
      if (prediction.outcome().equals(outcome)) {
        return prediction;
      }
    }
    throw new IllegalArgumentException("objective: " + outcome + " (expected: an outcome)");
  }

  private static List<Assessment> tightest(List<Assessment> assessments) {
    double least =
        assessments.stream()
            .mapToDouble(Assessment::relativeMargin)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    return assessments.stream()
        .filter(assessment -> assessment.relativeMargin() <= least + TIE)
        .toList();
  }
}
