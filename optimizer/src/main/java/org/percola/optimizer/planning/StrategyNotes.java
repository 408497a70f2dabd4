package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.acquisition.Strategy;

/// Plain sentences about how the designs of a batch were chosen.
final class StrategyNotes {
  private final Study study;

  StrategyNotes(Study study) {
    this.study = study;
  }

  List<String> of(SuggestRequest request, List<Suggestion> suggestions) {
    List<String> notes = new ArrayList<>();
    switch (request.strategy()) {
      case Strategy.Automatic _ -> automatic(suggestions, notes);
      case Strategy.ExpectedImprovement _ -> notes.add("Chosen by expected improvement, as asked.");
      case Strategy.ConfidenceBound(double beta) ->
          notes.add(
              "Chosen by an optimistic guess, mean + %s standard deviations, as asked."
                  .formatted(Words.number(Math.sqrt(beta))));
      case Strategy.Thompson _ ->
          notes.add("Each is the best in one world drawn from the belief, as asked.");
      case Strategy.Explore _ -> notes.add("All are there to learn, as asked.");
    }
    severalObjectives(request.strategy(), notes);
    cost(request, notes);
    budget(suggestions, notes);
    return notes;
  }

  private void automatic(List<Suggestion> suggestions, List<String> notes) {
    if (!study.secured()) {
      boolean covering = suggestions.stream().allMatch(s -> s.reason().purpose() == Purpose.COVER);
      notes.add(
          "No result meets every limit yet"
              + (covering
                  ? "."
                  : ": designs were chosen by %s."
                      .formatted(
                          study.physics()
                              ? "the chance to meet them all"
                              : "the chance to meet them all or, where that is small, by how much nearer to the limits they are expected to come")));
      return;
    }
    double reach = ShortSteps.reach(study);
    if (!Double.isInfinite(reach)) {
      notes.add(
          "With results this few, designs chosen to improve stay near those measured: within %s of the range of every number."
              .formatted(Words.number(reach)));
    }
  }

  private void severalObjectives(Strategy strategy, List<String> notes) {
    if (study.goals().objectives().size() > 1) {
      notes.add(
          "Several objectives: %s; the incumbent and the chance of improvement are those of %s."
              .formatted(
                  byVolume(strategy)
                      ? "designs are worth the volume that they add to the best trade-offs"
                      : "each suggestion weighs them otherwise, by chance, to look along their trade-off",
                  study.goals().objective().outcome()));
    }
  }

  private boolean byVolume(Strategy strategy) {
    return study.goals().tradeOff()
        && switch (strategy) {
          case Strategy.Automatic _, Strategy.ExpectedImprovement _ -> true;
          case Strategy.ConfidenceBound _, Strategy.Thompson _, Strategy.Explore _ -> false;
        };
  }

  // A budget bends what is chosen and bars nothing: who must not go beyond it has to be told.
  private void budget(List<Suggestion> suggestions, List<String> notes) {
    Costs costs = Costs.of(study.campaign());
    Double budget = costs == null ? null : costs.budget();
    if (costs == null || budget == null) {
      return;
    }
    double left = budget - costs.spent();
    double batch =
        suggestions.stream().mapToDouble(s -> costs.of(s.design())).filter(c -> c > 0).sum();
    if (left <= 0) {
      notes.add("The budget is spent: all that is suggested goes beyond it.");
    } else if (batch > left) {
      notes.add(
          "These designs cost %s together, more than the %s that are left of the budget."
              .formatted(Words.quantity(batch, costs.unit()), Words.quantity(left, costs.unit())));
    }
  }

  private void cost(SuggestRequest request, List<String> notes) {
    Costs costs = Costs.of(study.campaign());
    if (costs == null) {
      return;
    }
    if (!SlotScores.perCost(request.strategy())) {
      notes.add("Costs did not count: this way of choosing does not weigh them.");
      return;
    }
    Double budget = costs.budget();
    notes.add(
        "Costs count with a weight of %s%s."
            .formatted(
                Words.number(costs.weight(request.costWeight())),
                budget == null
                    ? ""
                    : ": %s of %s are spent"
                        .formatted(
                            Words.number(costs.spent()), Words.quantity(budget, costs.unit()))));
  }
}
