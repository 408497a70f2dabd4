package org.percola.server.store;

import java.time.Instant;
import java.util.List;

/// One thing that happened to a campaign.
///
/// @param revision the campaign's after it
/// @param experiments the ids of those it touched
/// @param actor who asked; empty when nobody has to say
/// @param requestId empty when the request had none
public record CampaignEvent(
    String campaignId,
    long revision,
    Kind kind,
    List<String> experiments,
    String actor,
    String requestId,
    Instant at) {
  public CampaignEvent {
    experiments = List.copyOf(experiments);
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
