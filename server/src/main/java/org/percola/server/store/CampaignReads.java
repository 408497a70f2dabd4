package org.percola.server.store;

import java.util.List;
import java.util.Set;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;

/// What can be read of campaigns. Every answer is of one moment.
public interface CampaignReads {

  /// A campaign without its experiments; a deleted one too.
  ///
  /// @throws NotFoundException when there is none of that id
  StoredCampaign campaign(String id);

  /// The revision that a campaign is at; a deleted one too. Until it changes, everything that can
  /// be read of the campaign stays the same.
  ///
  /// @throws NotFoundException when there is none of that id
  long revision(String id);

  /// A campaign with all its experiments in order of creation.
  ///
  /// @throws NotFoundException when there is none of that id
  /// @throws PreconditionException when it is deleted
  Campaign snapshot(String id);

  /// A campaign as it was at one of its revisions, but for its display name, which is today's.
  ///
  /// @throws NotFoundException when there is none of that id
  /// @throws PreconditionException when it is deleted, or was never at that revision
  Campaign snapshot(String id, long revision);

  /// Campaigns by id, from after one id on.
  ///
  /// @param after empty to start with the first
  /// @param limit the most to answer
  List<StoredCampaign> campaigns(String after, int limit, boolean deletedToo);

  /// One experiment.
  ///
  /// @throws NotFoundException when there is no such campaign or experiment
  StoredExperiment experiment(String campaignId, String id);

  /// A campaign's experiments in order of creation, from after one ordinal on.
  ///
  /// @param states those to answer; empty for all
  /// @param after 0 to start with the first
  /// @param limit the most to answer
  /// @throws NotFoundException when there is no such campaign
  List<StoredExperiment> experiments(
      String campaignId, Set<ExperimentState> states, long after, int limit);

  /// A list of candidates that a suggestion of a campaign names.
  ///
  /// @throws NotFoundException when there is no such campaign or list
  CandidateList candidates(String campaignId, String id);

  /// Whether a campaign has an experiment of that id.
  default boolean hasExperiment(String campaignId, String id) {
    return !taken(campaignId, Set.of(id)).isEmpty();
  }

  /// Those of some ids that a campaign has an experiment of.
  Set<String> taken(String campaignId, Set<String> ids);

  /// The ordinal of a campaign's youngest experiment, which is also how many it has; 0 without any.
  long lastOrdinal(String campaignId);

  /// What happened to a campaign after a revision, in order and without gaps.
  ///
  /// @param limit the most to answer
  /// @throws NotFoundException when there is no such campaign
  List<CampaignEvent> events(String campaignId, long afterRevision, int limit);
}
