package org.percola.server.cli.report;

import java.util.List;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.LeaseExperimentsResponse;

/// What a station has in hand.
public final class LeaseReport {
  private final Campaign campaign;
  private final String station;
  private final LeaseExperimentsResponse answer;

  /// A report on what a station of a campaign got.
  public LeaseReport(Campaign campaign, String station, LeaseExperimentsResponse answer) {
    this.campaign = campaign;
    this.station = station;
    this.answer = answer;
  }

  /// Writes the report.
  public void write(Page page) {
    List<Experiment> given = answer.getExperimentsList();
    if (!given.isEmpty()) {
      page.title("In hand at " + station).table(OpenExperiments.table(campaign, given)).blank();
    }
    answer.getNotesList().forEach(note -> page.paragraph("note  ", note));
  }
}
