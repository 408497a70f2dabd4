package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.planning.Observation.Result;

/// Which measurements of an experiment count, and as what.
final class Results {
  private Results() {}

  /// The results that count; says in `notes` why others do not.
  static List<Result> of(
      Campaign campaign, ImpliedResults implied, Experiment experiment, List<String> notes) {
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
      add(Result.of(measurement), campaign, experiment, results, notes);
    }
    List<Result> telling =
        results.stream().filter(result -> !OvertakenBounds.holds(result, results)).toList();
    List<Result> all = new ArrayList<>(telling);
    for (Result follows : implied.of(experiment, telling, notes)) {
      add(follows, campaign, experiment, all, notes);
    }
    return all;
  }

  private static void add(
      Result result,
      Campaign campaign,
      Experiment experiment,
      List<Result> results,
      List<String> notes) {
    String objection = objection(campaign.outcome(result.outcome()), result);
    if (objection == null) {
      results.add(result);
    } else {
      notes.add("Experiment %s: %s".formatted(experiment.id(), objection));
    }
  }

  /// Why a result does not count as it stands; null when it does.
  static @Nullable String objection(Outcome outcome, Result result) {
    String unfit = unfit(outcome, result);
    if (unfit != null) {
      return unfit;
    }
    return ResultChecks.trusted(outcome, result)
        ? null
        : "%s stays out of the fit until it is confirmed or corrected."
            .formatted(ResultChecks.of(outcome, result).getFirst().message());
  }

  /// A value that cannot be computed with, or that the outcome's own scale does not have, cannot be
  /// learned from.
  private static @Nullable String unfit(Outcome outcome, Result result) {
    if (!Measurement.computable(result.value(), result.standardError())) {
      return "%s: %s is stored, but not learned from (expected: at most %s in size, with a standard error of %s to %s)."
          .formatted(
              outcome.name(),
              result.value(),
              Measurement.LARGEST,
              Measurement.SMALLEST_ERROR,
              Measurement.LARGEST);
    }
    return outcome instanceof Outcome.Measured measured ? OffScale.note(measured, result) : null;
  }
}
