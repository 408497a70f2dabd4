package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Experiment;
import org.percola.v1.Outcome;

/// Where a campaign stands: how many experiments in which state, what is open, what was measured.
public final class StatusReport {
  private final Campaign campaign;
  private final List<Experiment> experiments;

  /// A report on a campaign and all its experiments, oldest first.
  public StatusReport(Campaign campaign, List<Experiment> experiments) {
    this.campaign = campaign;
    this.experiments = List.copyOf(experiments);
  }

  /// Writes the report.
  public void write(Page page) {
    CampaignHead head = new CampaignHead(campaign);
    page.title(head.title());
    page.paragraph("wanted       ", head.wanted());
    page.paragraph("basis        ", head.basis());
    page.paragraph("experiments  ", counts());
    List<Experiment> open =
        experiments.stream().filter(e -> StateWords.open(e.getState())).toList();
    if (!open.isEmpty()) {
      page.blank()
          .title("Open: tell what came of them")
          .table(OpenExperiments.table(campaign, open));
    }
    List<Experiment> measured =
        experiments.stream()
            .filter(e -> !StateWords.open(e.getState()) && e.getMeasurementsCount() > 0)
            .toList();
    if (!measured.isEmpty()) {
      page.blank().title("Measured").table(measured(measured));
      if (measured.stream().anyMatch(e -> !StateWords.counts(e.getState()))) {
        page.paragraph(
            "", "Results of experiments that failed or could not be made are not learned from.");
      }
    }
    page.blank().dim("revision " + campaign.getRevision());
  }

  private String counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    experiments.forEach(e -> counts.merge(StateWords.of(e.getState()), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((state, count) -> parts.add(count + " " + state));
    return parts.isEmpty() ? "none yet" : String.join(", ", parts);
  }

  private ForecastTable measured(List<Experiment> measured) {
    CampaignSpec spec = campaign.getSpec();
    OutcomeWords words = new OutcomeWords(spec);
    List<ForecastColumn> columns = new ArrayList<>();
    // Others are completed, which goes without saying.
    if (measured.stream().anyMatch(e -> !StateWords.counts(e.getState()))) {
      columns.add(
          new ForecastColumn(
              Heading.left("state"), row -> StateWords.of(row.experiment().getState())));
    }
    columns.addAll(DesignColumns.of(spec));
    for (Outcome outcome : spec.getOutcomesList()) {
      String name = outcome.getName();
      if (measured.stream().anyMatch(e -> !MeasuredText.of(words, e, name).isEmpty())) {
        Heading heading = Heading.right(words.name(name), words.unit(name));
        columns.add(
            new ForecastColumn(heading, row -> MeasuredText.of(words, row.experiment(), name)));
      }
    }
    return new ForecastTable("experiment", columns, OpenExperiments.rows(measured));
  }
}
