package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;

/// What can be done to campaigns inside one change. Reads see what the change has done so far.
///
/// Every change raises the campaign's revision by one and writes one event. All refuse a deleted
/// campaign with [PreconditionException], except where they say otherwise.
public interface CampaignChanges extends CampaignReads {

  /// When the change is made.
  Instant now();

  /// Adds a campaign; its experiments and revision are not looked at, it starts without any at 1.
  ///
  /// @throws AlreadyExistsException when there is one of that id, be it deleted
  StoredCampaign create(Campaign campaign);

  /// Gives a campaign another display name, space, constraints, outcomes or objectives; its
  /// experiments are not looked at.
  StoredCampaign redefine(Campaign campaign);

  /// Marks a campaign as deleted.
  StoredCampaign delete(String id);

  /// Takes that mark away.
  ///
  /// @throws PreconditionException when it is not deleted
  StoredCampaign undelete(String id);

  /// Adds experiments, in order: one revision for all of them.
  ///
  /// @throws AlreadyExistsException when the campaign has one of the ids
  List<StoredExperiment> add(String campaignId, List<NewExperiment> experiments);

  /// Replaces an experiment. Measurements that were there stay as they are; new ones are added.
  ///
  /// @throws NotFoundException when the campaign has none of that id
  default StoredExperiment replace(String campaignId, Experiment experiment) {
    return replace(campaignId, List.of(experiment)).getFirst();
  }

  /// Replaces experiments in the same way: one revision for all of them.
  ///
  /// @param experiments at least one, each once
  /// @return them as they are now, in the same order
  List<StoredExperiment> replace(String campaignId, List<Experiment> experiments);

  /// The experiments that a station has in hand, leased or running, in order of creation. Changes
  /// nothing.
  List<StoredExperiment> heldBy(String campaignId, String station);

  /// The experiments whose lease has ended, in order of creation. Changes nothing.
  List<StoredExperiment> overdue(String campaignId);

  /// What can be done to the operations of a campaign; it leaves the campaign's revision as it is.
  OperationChanges operations(String campaignId);
}
