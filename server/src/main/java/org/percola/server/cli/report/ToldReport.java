package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// What is known of experiments now that something was told of them, one line each, and what there
/// is to say of that.
public final class ToldReport {
  private final OutcomeWords words;
  private final List<Experiment> told;

  /// A report on experiments of a campaign.
  public ToldReport(Campaign campaign, List<Experiment> told) {
    this.words = new OutcomeWords(campaign.getSpec());
    this.told = List.copyOf(told);
  }

  /// Writes the report.
  public void write(Page page) {
    for (Experiment experiment : told) {
      page.paragraph(ResourceName.id(experiment.getName()) + "  ", line(experiment));
      experiment.getNotesList().forEach(note -> page.paragraph("  ", note));
    }
  }

  private String line(Experiment experiment) {
    List<String> parts = new ArrayList<>();
    String reason = experiment.getStateReason();
    String state = StateWords.of(experiment.getState());
    parts.add(reason.isEmpty() ? state : state + " (" + reason + ")");
    MeasuredText.valid(experiment).stream()
        .map(Measurement::getOutcome)
        .distinct()
        .forEach(outcome -> parts.add(measured(experiment, outcome)));
    if (parts.size() > 1 && !StateWords.counts(experiment.getState())) {
      parts.add("not learned from");
    }
    return String.join(" · ", parts);
  }

  private String measured(Experiment experiment, String outcome) {
    String value = MeasuredText.of(words, experiment, outcome);
    return (words.name(outcome) + " " + value + " " + words.unit(outcome)).strip();
  }
}
