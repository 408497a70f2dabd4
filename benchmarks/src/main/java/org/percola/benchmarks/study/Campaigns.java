package org.percola.benchmarks.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.benchmarks.problem.Observation;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;

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
          new Experiment(
              id,
              trial.design(),
              null,
              measurements(campaign, measured),
              null,
              Map.of(),
              List.of(new Experiment.Change(ExperimentState.COMPLETED, ALWAYS, "")),
              null);
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

  private static List<Measurement> measurements(Campaign campaign, Observation.Measured measured) {
    List<Measurement> measurements = new ArrayList<>();
    for (Outcome outcome : campaign.outcomes()) {
      Double value = measured.outcomes().get(outcome.name());
      if (outcome instanceof Outcome.Measured && value != null) {
        measurements.add(
            new Measurement(
                outcome.name(),
                outcome.name(),
                new Measurement.Value.Exact(value),
                outcome.unit(),
                null,
                null,
                Map.of(),
                1,
                null,
                null,
                true));
      }
    }
    return measurements;
  }
}
