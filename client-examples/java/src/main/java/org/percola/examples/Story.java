package org.percola.examples;

import java.io.PrintStream;
import java.util.Locale;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;
import org.percola.v1.Prediction;
import org.percola.v1.SuggestExperimentsResponse;

/// Prints what happens, for people.
final class Story {
  private final PrintStream out;

  Story(PrintStream out) {
    this.out = out;
  }

  void say(String sentence) {
    out.println(sentence);
  }

  /// One line per experiment: what to make, what to expect, why.
  void tell(SuggestExperimentsResponse plan) {
    for (Experiment experiment : plan.getExperimentsList()) {
      out.println("  " + design(experiment.getPlannedDesign()));
      for (Prediction p : experiment.getSuggestion().getForecast().getPredictionsList()) {
        if (p.getOutcome().equals("electrode_specific_energy")) {
          out.printf(
              Locale.ROOT,
              "    E_Electrode %.0f Wh/kg, 90 %% between %.0f and %.0f; beats %.0f with %.0f %%%n",
              p.getMedian(),
              p.getLower(),
              p.getUpper(),
              experiment.getSuggestion().getIncumbent(),
              100 * experiment.getSuggestion().getProbabilityOfImprovement());
        }
      }
      out.println("    " + experiment.getSuggestion().getReason().getSummary());
    }
  }

  private static String design(Design design) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%.1f wt%% PTO, %.1f wt%% Li6PS5Cl, %.1f wt%% carbon, %s, milled %s h",
                100 * number(design, "pto_mass_fraction"),
                100 * number(design, "electrolyte_mass_fraction"),
                100 * number(design, "carbon_mass_fraction"),
                design.getValuesOrThrow("process_route").getLabel(),
                number(design, "milling_hours")));
    if (design.containsValues("anneal_celsius")) {
      text.append(", annealed at ")
          .append(number(design, "anneal_celsius"))
          .append(" °C for ")
          .append(number(design, "anneal_hours"))
          .append(" h");
    }
    return text.toString();
  }

  private static double number(Design design, String parameter) {
    DesignValue value = design.getValuesOrThrow(parameter);
    return value.getNumber();
  }
}
