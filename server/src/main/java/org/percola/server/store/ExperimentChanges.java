package org.percola.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;

/// What becomes of one experiment and its measurements, in the rows of a unit of work.
final class ExperimentChanges {
  private final UnitOfWork unit;

  ExperimentChanges(UnitOfWork unit) {
    this.unit = unit;
  }

  /// Adds an experiment, and its document to those of the event.
  StoredExperiment add(
      String campaign, NewExperiment added, long ordinal, long revision, List<String> bodies) {
    Experiment experiment = added.experiment();
    ExperimentTable.Written written = written(campaign, experiment, revision);
    bodies.add(written.document());
    unit.add(new PendingRow.Added(written, ordinal, added.suggestion()));
    measure(campaign, experiment.id(), 0, experiment.measurements(), revision);
    Instant now = Micros.instant(written.now());
    return remembered(
        new StoredExperiment(campaign, experiment, ordinal, added.suggestion(), 1, now, now));
  }

  /// Replaces an experiment; the measurements that it has stay as they are.
  StoredExperiment replace(
      StoredExperiment present, Experiment experiment, long revision, List<String> bodies) {
    String campaign = present.campaignId();
    List<Measurement> known = present.experiment().measurements();
    List<Measurement> all = experiment.measurements();
    List<Measurement> more = all.subList(known.size(), all.size());
    ExperimentTable.Written written = written(campaign, experiment, revision);
    bodies.add(written.document());
    unit.add(new PendingRow.Replaced(written));
    measure(campaign, experiment.id(), known.size(), more, revision);
    List<Measurement> together = new ArrayList<>(known);
    together.addAll(more);
    return remembered(
        new StoredExperiment(
            campaign,
            with(experiment, together),
            present.ordinal(),
            present.suggestion(),
            present.version() + 1,
            present.created(),
            Micros.instant(written.now())));
  }

  private static Experiment with(Experiment experiment, List<Measurement> measurements) {
    return experiment.measurements().equals(measurements)
        ? experiment
        : new Experiment(
            experiment.id(),
            experiment.planned(),
            experiment.asMade(),
            measurements,
            experiment.station(),
            experiment.lots(),
            experiment.history(),
            experiment.provenance(),
            experiment.leasedUntil());
  }

  private StoredExperiment remembered(StoredExperiment became) {
    unit.remember(became);
    return became;
  }

  private void measure(
      String campaign, String id, int known, List<Measurement> added, long revision) {
    unit.campaigns().measure(campaign, added.size());
    for (int i = 0; i < added.size(); i++) {
      unit.add(new PendingRow.Measured(campaign, id, known + i + 1, added.get(i), revision));
    }
  }

  private ExperimentTable.Written written(String campaign, Experiment experiment, long revision) {
    return new ExperimentTable.Written(
        campaign,
        experiment.id(),
        experiment.state().name(),
        experiment.station(),
        experiment.leasedUntil() == null ? null : Micros.of(experiment.leasedUntil()),
        unit.documents().writeExperiment(experiment),
        revision,
        Micros.of(unit.now()));
  }
}
