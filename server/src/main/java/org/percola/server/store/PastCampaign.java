package org.percola.server.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;

/// A campaign as it was at a revision, put together from what happened until then: the latest
/// document of its spec and of each experiment, and the measurements told by then.
///
/// Only the display name is today's, for no event keeps it and no plan depends on it.
final class PastCampaign {
  private final long revision;
  private String spec = "";
  private final Map<String, String> experiments = new LinkedHashMap<>();

  private PastCampaign(long revision) {
    this.revision = revision;
  }

  /// @throws PreconditionException when the campaign was never at that revision
  static Campaign of(CampaignTable.Row row, long revision, SqlReads reads) {
    if (revision < 1 || revision > row.revision()) {
      throw new PreconditionException(
          "REVISION_UNKNOWN",
          "campaigns/%s: revision %d (expected: 1 to %d)"
              .formatted(row.id(), revision, row.revision()));
    }
    PastCampaign past = new PastCampaign(revision);
    reads.events.bodies(row.id(), revision).forEach(past::apply);
    Map<String, List<Measurement>> measured = reads.measurements.until(row.id(), revision);
    return past.read(row, measured, reads.documents);
  }

  private void apply(EventTable.Body event) {
    switch (event.kind()) {
      case CAMPAIGN_CREATED, CAMPAIGN_REDEFINED -> spec = event.documents().getFirst();
      case CAMPAIGN_DELETED, CAMPAIGN_UNDELETED -> {}
      case EXPERIMENTS_ADDED, EXPERIMENT_CHANGED -> {
        for (int i = 0; i < event.experiments().size(); i++) {
          experiments.put(event.experiments().get(i), event.documents().get(i));
        }
      }
    }
  }

  private Campaign read(
      CampaignTable.Row row, Map<String, List<Measurement>> measured, Documents documents) {
    List<Experiment> all =
        experiments.entrySet().stream()
            .map(entry ->
                documents.readExperiment(
                    entry.getKey(),
                    entry.getValue(),
                    measured.getOrDefault(entry.getKey(), List.of())))
            .toList();
    return documents.readCampaign(row.id(), row.displayName(), spec, all, revision);
  }
}
