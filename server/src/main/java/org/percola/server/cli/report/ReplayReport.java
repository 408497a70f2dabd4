package org.percola.server.cli.report;

import org.percola.v1.Experiment;
import org.percola.v1.ReplayExperimentResponse;

/// Whether a suggestion comes out again as it was stored.
public final class ReplayReport {
  private final Experiment experiment;
  private final ReplayExperimentResponse answer;

  /// A report on one suggested experiment.
  public ReplayReport(Experiment experiment, ReplayExperimentResponse answer) {
    this.experiment = experiment;
    this.answer = answer;
  }

  /// Writes the report.
  public void write(Page page) {
    String id = ResourceName.id(experiment.getName());
    if (answer.getSame()) {
      page.title(id + ": the same to the last bit");
    } else {
      page.title(id + ": comes out differently");
      page.paragraph("first difference  ", answer.getFirstDifference());
      page.paragraph("stored            ", answer.getStoredValue());
      page.paragraph("now               ", answer.getReplayedValue());
    }
    Experiment.Provenance provenance = answer.getStored().getProvenance();
    page.dim(
        "seed %d · revision %d · slot %d · settings %s · model %s"
            .formatted(
                provenance.getSeed(),
                provenance.getRevision(),
                provenance.getSlot() + 1,
                answer.getStored().getSuggestion().getSettingsId(),
                provenance.getModelId()));
  }
}
