package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Objective;
import org.percola.v1.Outcome;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Prediction;
import org.percola.v1.TargetChance;

/// The columns of a table that say what is believed of a design.
final class BeliefColumns {
  // More outcomes than these make a table that nobody reads.
  private static final int MOST_OUTCOMES = 5;

  private BeliefColumns() {}

  /// Outcomes, then the probabilities of the campaign's limits on outcomes.
  static List<ForecastColumn> of(CampaignSpec spec) {
    return of(spec, null);
  }

  /// The same with the probability of beating a value of the first objective, beside its column.
  static List<ForecastColumn> of(CampaignSpec spec, @Nullable Double incumbent) {
    OutcomeWords words = new OutcomeWords(spec);
    List<ForecastColumn> columns = new ArrayList<>();
    for (String outcome : shown(spec)) {
      columns.add(outcome(words, outcome));
      if (incumbent != null && outcome.equals(spec.getObjectives(0).getOutcome())) {
        columns.add(improvement(spec, incumbent));
      }
    }
    if (incumbent != null && !showsObjective(spec)) {
      columns.add(improvement(spec, incumbent));
    }
    for (int i = 0; i < spec.getOutcomeConstraintsCount(); i++) {
      columns.add(chance(words, spec.getOutcomeConstraints(i), i));
    }
    return columns;
  }

  /// Whether the first objective has a column.
  static boolean showsObjective(CampaignSpec spec) {
    return shown(spec).contains(spec.getObjectives(0).getOutcome());
  }

  private static ForecastColumn improvement(CampaignSpec spec, double incumbent) {
    ObjectiveWords words = new ObjectiveWords(new OutcomeWords(spec));
    Objective objective = spec.getObjectives(0);
    String better =
        showsObjective(spec)
            ? words.better(objective, incumbent)
            : words.named(objective, incumbent);
    return new ForecastColumn(
        Heading.right("P(" + better + ")"),
        row ->
            row.improvement().isPresent() ? Figures.chance(row.improvement().getAsDouble()) : null);
  }

  private static ForecastColumn outcome(OutcomeWords words, String outcome) {
    String unit = words.unit(outcome);
    String second = unit.isEmpty() ? "[90 %]" : unit + " [90 %]";
    return new ForecastColumn(
        Heading.right(words.name(outcome), second), row -> interval(words, row, outcome));
  }

  private static @Nullable String interval(OutcomeWords words, ForecastRow row, String outcome) {
    Prediction prediction = row.prediction(outcome);
    if (prediction == null) {
      return null;
    }
    return words.unknown(outcome, row.forecast()) ? "unknown" : words.interval(prediction);
  }

  private static ForecastColumn chance(OutcomeWords words, OutcomeConstraint target, int index) {
    String limit = words.name(target.getOutcome()) + words.shortLimit(target);
    return new ForecastColumn(
        Heading.right("P(" + limit + ")"),
        row -> {
          TargetChance chance = row.target(index);
          if (chance == null) {
            return null;
          }
          return words.unknown(target.getOutcome(), row.forecast())
              ? "unknown"
              : Figures.chance(chance.getProbability());
        });
  }

  // For a cathode what its maker looks at, and the stack in a table of its own; else everything,
  // what is wanted first.
  private static Set<String> shown(CampaignSpec spec) {
    Set<String> outcomes = new LinkedHashSet<>();
    boolean cathode = CathodeColumns.suit(spec);
    if (cathode) {
      outcomes.addAll(List.of("utilization", "electrode_specific_energy"));
    }
    spec.getObjectivesList().forEach(objective -> outcomes.add(objective.getOutcome()));
    spec.getOutcomeConstraintsList().forEach(target -> outcomes.add(target.getOutcome()));
    if (cathode) {
      outcomes.removeIf(name -> name.startsWith("stack_"));
    } else {
      spec.getOutcomesList().stream().map(Outcome::getName).forEach(outcomes::add);
    }
    outcomes.removeIf(name -> new OutcomeWords(spec).find(name) == null);
    return new LinkedHashSet<>(outcomes.stream().limit(MOST_OUTCOMES).toList());
  }
}
