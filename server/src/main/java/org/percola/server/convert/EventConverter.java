package org.percola.server.convert;

import org.percola.optimizer.campaign.Experiment;
import org.percola.server.store.CampaignEvent;

/// What happened to campaigns.
public final class EventConverter {
  private EventConverter() {}

  public static org.percola.v1.CampaignEvent toProto(CampaignEvent event) {
    org.percola.v1.CampaignEvent.Builder proto =
        org.percola.v1.CampaignEvent.newBuilder()
            .setRevision(event.revision())
            .setKind(kind(event.kind()))
            .setTime(Timestamps.toProto(event.at()))
            .setActor(event.actor())
            .setRequestId(event.requestId());
    event
        .became()
        .forEach(experiment -> proto.addExperiments(change(event.campaignId(), experiment)));
    return proto.build();
  }

  private static org.percola.v1.CampaignEvent.ExperimentChange change(
      String campaignId, Experiment became) {
    return org.percola.v1.CampaignEvent.ExperimentChange.newBuilder()
        .setName(ResourceName.experiment(campaignId, became.id()))
        .setState(StateConverter.toProto(became.state()))
        .setReason(became.history().getLast().reason())
        .setStation(became.station() == null ? "" : became.station())
        .build();
  }

  private static org.percola.v1.CampaignEvent.Kind kind(CampaignEvent.Kind kind) {
    return switch (kind) {
      case CAMPAIGN_CREATED -> org.percola.v1.CampaignEvent.Kind.KIND_CAMPAIGN_CREATED;
      case CAMPAIGN_REDEFINED -> org.percola.v1.CampaignEvent.Kind.KIND_CAMPAIGN_REDEFINED;
      case CAMPAIGN_DELETED -> org.percola.v1.CampaignEvent.Kind.KIND_CAMPAIGN_DELETED;
      case CAMPAIGN_UNDELETED -> org.percola.v1.CampaignEvent.Kind.KIND_CAMPAIGN_UNDELETED;
      case EXPERIMENTS_ADDED -> org.percola.v1.CampaignEvent.Kind.KIND_EXPERIMENTS_ADDED;
      case EXPERIMENT_CHANGED -> org.percola.v1.CampaignEvent.Kind.KIND_EXPERIMENTS_CHANGED;
    };
  }
}
