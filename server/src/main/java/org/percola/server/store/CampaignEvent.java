package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import org.percola.optimizer.campaign.Experiment;

/// One thing that happened to a campaign.
///
/// @param revision the campaign's after it
/// @param became the experiments it touched, as they were after it but without measurements
/// @param actor who asked; empty when nobody has to say
/// @param requestId empty when the request had none
public record CampaignEvent(
    String campaignId,
    long revision,
    Kind kind,
    List<Experiment> became,
    String actor,
    String requestId,
    Instant at) {
  public CampaignEvent {
    became = List.copyOf(became);
  }

  /// The ids of the experiments it touched.
  public List<String> experiments() {
    return became.stream().map(Experiment::id).toList();
  }

  /// What happened.
  public enum Kind {
    CAMPAIGN_CREATED,
    CAMPAIGN_REDEFINED,
    CAMPAIGN_DELETED,
    CAMPAIGN_UNDELETED,
    EXPERIMENTS_ADDED,
    EXPERIMENT_CHANGED
  }
}
