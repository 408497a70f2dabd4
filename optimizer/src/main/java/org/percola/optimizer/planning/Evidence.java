package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;

/// What a campaign has to learn from: results that count, designs on their way, designs that need
/// not be made again.
///
/// Results of experiments that failed, could not be made or were given up do not count; neither do
/// corrected results, or suspicious ones that nobody confirmed. Bounds count as what they are, and
/// dead cells as designs that could not be made, see [DeadCells].
///
/// @param observations experiments with results that count, in the campaign's order
/// @param made designs that could be made and measured, whether or not their results count
/// @param pending designs whose results may still come and have none yet
/// @param notMade designs that could not be made or measured because of what they are
/// @param taken designs that are measured, whether or not their results count, on their way, or
///   could not be made
/// @param notes plain sentences about results that do not count, or not as they were reported
record Evidence(
    List<Observation> observations,
    List<Design> made,
    List<Design> pending,
    List<Design> notMade,
    Set<Design> taken,
    List<String> notes) {
  Evidence {
    observations = List.copyOf(observations);
    made = List.copyOf(made);
    pending = List.copyOf(pending);
    notMade = List.copyOf(notMade);
    taken = Collections.unmodifiableSet(new LinkedHashSet<>(taken));
    notes = List.copyOf(notes);
  }

  static Evidence of(Campaign campaign) {
    List<Observation> observations = new ArrayList<>();
    Set<Design> made = new LinkedHashSet<>();
    List<Design> pending = new ArrayList<>();
    List<Design> notMade = new ArrayList<>();
    Set<Design> taken = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    ImpliedResults implied = new ImpliedResults(campaign);
    for (Experiment experiment : campaign.experiments()) {
      ExperimentState state = experiment.state();
      boolean open = state.pending();
      List<Observation.Result> results =
          state.counts() ? Results.of(campaign, implied, experiment, notes) : List.of();
      String dead = DeadCells.reason(campaign, experiment, results);
      if (dead == null && (state == ExperimentState.COMPLETED || !results.isEmpty())) {
        made.add(experiment.design());
      }
      if (dead != null) {
        notes.add(dead);
        notMade.add(experiment.design());
      } else if (!results.isEmpty()) {
        observations.add(new Observation(experiment, results));
      } else if (open) {
        pending.add(experiment.design());
      } else if (state == ExperimentState.INFEASIBLE) {
        notMade.add(experiment.design());
      }
      boolean never = state == ExperimentState.INFEASIBLE || state == ExperimentState.ABANDONED;
      if (open || state == ExperimentState.COMPLETED || never) {
        taken.add(experiment.planned());
        taken.add(experiment.design());
      }
    }
    bounds(observations, notes);
    return new Evidence(observations, List.copyOf(made), pending, notMade, taken, notes);
  }

  private static void bounds(List<Observation> observations, List<String> notes) {
    long bounds =
        observations.stream()
            .flatMap(observation -> observation.results().stream())
            .filter(result -> !result.exact())
            .count();
    if (bounds > 0) {
      notes.add(
          bounds == 1
              ? "One result is known only up to a bound, and counts as no more than that."
              : bounds + " results are known only up to a bound, and count as no more than that.");
    }
  }

  /// The same without the results of some experiments.
  ///
  /// @param left whether the observation at a position is left out
  Evidence without(IntPredicate left) {
    List<Observation> others = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      if (!left.test(i)) {
        others.add(observations.get(i));
      }
    }
    return new Evidence(others, made, pending, notMade, taken, notes);
  }

  /// Whether designs were measured, and no result counts.
  boolean noneCounts() {
    return observations.isEmpty() && !made.isEmpty();
  }

  /// The designs with results that count, each once.
  List<Design> observed() {
    Set<Design> designs = new LinkedHashSet<>();
    observations.forEach(observation -> designs.add(observation.design()));
    return List.copyOf(designs);
  }
}
