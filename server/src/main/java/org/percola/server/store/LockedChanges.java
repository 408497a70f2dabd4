package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;

/// Changes that hold a campaign from the first look at it on, so that what was read is still true
/// when it is changed.
final class LockedChanges implements CampaignChanges {
  private final CampaignChanges changes;
  private final Locks locks;

  LockedChanges(CampaignChanges changes, Locks locks) {
    this.changes = changes;
    this.locks = locks;
  }

  @Override
  public Instant now() {
    return changes.now();
  }

  @Override
  public StoredCampaign create(Campaign campaign) {
    locks.take(campaign.id());
    return changes.create(campaign);
  }

  @Override
  public StoredCampaign redefine(Campaign campaign) {
    locks.take(campaign.id());
    return changes.redefine(campaign);
  }

  @Override
  public StoredCampaign delete(String id) {
    return changes.delete(held(id));
  }

  @Override
  public StoredCampaign undelete(String id) {
    return changes.undelete(held(id));
  }

  @Override
  public List<StoredExperiment> add(String campaignId, List<NewExperiment> experiments) {
    return changes.add(held(campaignId), experiments);
  }

  @Override
  public List<StoredExperiment> replace(String campaignId, List<Experiment> experiments) {
    return changes.replace(held(campaignId), experiments);
  }

  @Override
  public StoredCampaign campaign(String id) {
    return changes.campaign(held(id));
  }

  @Override
  public long revision(String id) {
    return changes.revision(held(id));
  }

  @Override
  public Campaign snapshot(String id) {
    return changes.snapshot(held(id));
  }

  @Override
  public Campaign snapshot(String id, long revision) {
    return changes.snapshot(held(id), revision);
  }

  /// The list is of one moment; it holds none of the campaigns.
  @Override
  public List<StoredCampaign> campaigns(String after, int limit, boolean deletedToo) {
    return changes.campaigns(after, limit, deletedToo);
  }

  @Override
  public StoredExperiment experiment(String campaignId, String id) {
    return changes.experiment(held(campaignId), id);
  }

  @Override
  public List<StoredExperiment> experiments(
      String campaignId, Set<ExperimentState> states, long after, int limit) {
    return changes.experiments(held(campaignId), states, after, limit);
  }

  @Override
  public CandidateList candidates(String campaignId, String id) {
    return changes.candidates(held(campaignId), id);
  }

  @Override
  public Set<String> taken(String campaignId, Set<String> ids) {
    return changes.taken(held(campaignId), ids);
  }

  @Override
  public long lastOrdinal(String campaignId) {
    return changes.lastOrdinal(held(campaignId));
  }

  @Override
  public List<CampaignEvent> events(String campaignId, long afterRevision, int limit) {
    return changes.events(held(campaignId), afterRevision, limit);
  }

  @Override
  public List<StoredExperiment> heldBy(String campaignId, String station) {
    return changes.heldBy(held(campaignId), station);
  }

  @Override
  public List<StoredExperiment> overdue(String campaignId) {
    return changes.overdue(held(campaignId));
  }

  @Override
  public OperationChanges operations(String campaignId) {
    return changes.operations(held(campaignId));
  }

  private String held(String campaignId) {
    locks.take(campaignId);
    return campaignId;
  }
}
