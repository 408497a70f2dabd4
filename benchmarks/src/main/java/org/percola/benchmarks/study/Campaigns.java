package org.percola.benchmarks.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.benchmarks.problem.MeasuredExperiment;
import org.percola.benchmarks.problem.Observation;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;

/// Trials as experiments of a campaign, as a lab would report them.
final class Campaigns {
  private static final Instant ALWAYS = Instant.EPOCH;

  private Campaigns() {}

  static Campaign with(Campaign campaign, List<Trial> trials) {
    List<Experiment> experiments = new ArrayList<>();
    for (Trial trial : trials) {
      experiments.add(experiment(campaign, trial, "run-" + (experiments.size() + 1)));
    }
    return campaign.withExperiments(experiments);
  }

  private static Experiment experiment(Campaign campaign, Trial trial, String id) {
    return switch (trial.observation()) {
      case Observation.Measured measured ->
          MeasuredExperiment.of(id, trial.design(), campaign.outcomes(), measured.outcomes());
      case Observation.Failed(String reason, boolean design) ->
          new Experiment(
              id,
              trial.design(),
              null,
              List.of(),
              null,
              Map.of(),
              List.of(
                  new Experiment.Change(
                      design ? ExperimentState.INFEASIBLE : ExperimentState.FAILED,
                      ALWAYS,
                      reason)),
              null);
    };
  }
}
