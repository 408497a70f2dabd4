package org.percola.server.cli.report;

import java.util.List;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;

/// What is to be made, oldest first, and who has it in hand.
public final class QueueReport {
  private final Campaign campaign;
  private final List<Experiment> open;

  /// A report on those of a campaign's experiments of which results are still expected.
  public QueueReport(Campaign campaign, List<Experiment> experiments) {
    this.campaign = campaign;
    this.open = experiments.stream().filter(e -> StateWords.open(e.getState())).toList();
  }

  /// Writes the report.
  public void write(Page page) {
    if (open.isEmpty()) {
      page.title("Nothing to make: the queue is empty");
      return;
    }
    page.title("To be made, oldest first").table(OpenExperiments.table(campaign, open));
  }
}
