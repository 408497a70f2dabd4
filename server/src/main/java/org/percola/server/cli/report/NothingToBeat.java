package org.percola.server.cli.report;

import java.util.List;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;
import org.percola.v1.Outcome;

/// Why suggestions have nothing to beat, in words.
///
/// @param experiments those of the campaign
record NothingToBeat(CampaignSpec spec, List<Experiment> experiments) {
  String words() {
    String objective = spec.getObjectives(0).getOutcome();
    List<Measurement> telling =
        experiments.stream()
            .flatMap(experiment -> MeasuredText.valid(experiment).stream())
            .filter(measurement -> tells(measurement.getOutcome(), objective))
            .toList();
    String name = new OutcomeWords(spec).name(objective);
    if (telling.isEmpty()) {
      return "nothing yet: there is no result of " + name + " so far";
    }
    if (telling.stream().noneMatch(Measurement::hasExact)) {
      return "nothing yet: every result of " + name + " so far is only a bound";
    }
    return spec.getOutcomeConstraintsCount() > 0
        ? "nothing yet: no result so far meets every limit"
        : "nothing yet: no result so far says all that " + name + " takes";
  }

  /// Whether an outcome is another, or one that it is computed from.
  private boolean tells(String outcome, String objective) {
    Outcome found = new OutcomeWords(spec).find(objective);
    return outcome.equals(objective)
        || (found != null && found.getDerived().getInputsList().contains(outcome));
  }
}
