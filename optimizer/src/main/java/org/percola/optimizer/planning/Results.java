package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.planning.Observation.Result;

/// Which measurements of an experiment count.
final class Results {
  private Results() {}

  /// The results that count; says in `notes` why others do not.
  static List<Result> of(Campaign campaign, Experiment experiment, List<String> notes) {
    Set<String> superseded = new HashSet<>();
    for (Measurement measurement : experiment.measurements()) {
      if (measurement.supersedes() != null) {
        superseded.add(measurement.supersedes());
      }
    }
    List<Result> results = new ArrayList<>();
    for (Measurement measurement : experiment.measurements()) {
      if (superseded.contains(measurement.id())) {
        continue;
      }
      String objection = objection(campaign, measurement);
      if (objection != null) {
        notes.add("Experiment %s: %s".formatted(experiment.id(), objection));
      } else if (measurement.value() instanceof Measurement.Value.Exact(double value)) {
        results.add(new Result(measurement, value));
      }
    }
    return results;
  }

  private static @Nullable String objection(Campaign campaign, Measurement measurement) {
    if (!(measurement.value() instanceof Measurement.Value.Exact)) {
      return "%s is only known up to a bound and is not learned from."
          .formatted(measurement.outcome());
    }
    return ResultChecks.trusted(campaign.outcome(measurement.outcome()), measurement)
        ? null
        : "%s stays out of the fit until it is confirmed or corrected."
            .formatted(
                ResultChecks.of(campaign.outcome(measurement.outcome()), measurement)
                    .getFirst()
                    .message());
  }
}
