package org.percola.server.cli.report;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.percola.v1.Design;
import org.percola.v1.DesignForecast;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;
import org.percola.v1.Prediction;
import org.percola.v1.TargetChance;

/// One design in a table: what it is called there, what is believed of it, what to say under it.
///
/// @param experiment the experiment of the design; an empty one when there is none
/// @param improvement the probability that it beats the incumbent; empty when there is none
record ForecastRow(
    String label,
    Experiment experiment,
    DesignForecast forecast,
    OptionalDouble improvement,
    List<Paragraph> remarks) {
  static ForecastRow of(String label, DesignForecast forecast, List<Paragraph> remarks) {
    return new ForecastRow(
        label, Experiment.getDefaultInstance(), forecast, OptionalDouble.empty(), remarks);
  }

  Design design() {
    return forecast.getDesign();
  }

  @Nullable DesignValue setting(String parameter) {
    return design().getValuesMap().get(parameter);
  }

  @Nullable Prediction prediction(String outcome) {
    return forecast.getPredictionsList().stream()
        .filter(p -> p.getOutcome().equals(outcome))
        .findFirst()
        .orElse(null);
  }

  @Nullable TargetChance target(int index) {
    return index < forecast.getTargetsCount() ? forecast.getTargets(index) : null;
  }
}
