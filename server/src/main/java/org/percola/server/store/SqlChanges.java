package org.percola.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.store.CampaignEvent.Kind;

/// Changes campaigns as part of a unit of work. What most changes read is kept by the unit; other
/// reads ask the tables, which then get first what waits for them.
final class SqlChanges implements CampaignChanges {
  private final UnitOfWork unit;
  private final ChangeRequest request;
  private final ExperimentChanges experiments;

  SqlChanges(UnitOfWork unit, ChangeRequest request) {
    this.unit = unit;
    this.request = request;
    experiments = new ExperimentChanges(unit);
  }

  @Override
  public Instant now() {
    return unit.now();
  }

  @Override
  public StoredCampaign create(Campaign campaign) {
    String id = campaign.id();
    CampaignTable table = new CampaignTable(unit.direct());
    if (table.has(id)) {
      throw AlreadyExistsException.campaign(id);
    }
    String spec = unit.documents().writeSpec(campaign);
    unit.campaigns().changing(id);
    table.insert(id, campaign.displayName(), spec, now());
    record(id, 1, Kind.CAMPAIGN_CREATED, List.of(), List.of(spec));
    return campaign(id);
  }

  @Override
  public StoredCampaign redefine(Campaign campaign) {
    String id = unit.campaigns().present(campaign.id()).id();
    String spec = unit.documents().writeSpec(campaign);
    new CampaignTable(unit.direct()).redefine(id, campaign.displayName(), spec);
    return changed(id, Kind.CAMPAIGN_REDEFINED, List.of(spec));
  }

  @Override
  public StoredCampaign delete(String id) {
    unit.campaigns().present(id);
    new CampaignTable(unit.direct()).mark(id, now());
    return changed(id, Kind.CAMPAIGN_DELETED, List.of());
  }

  @Override
  public StoredCampaign undelete(String id) {
    if (unit.campaigns().find(id).deleted() == null) {
      throw new PreconditionException(
          "CAMPAIGN_NOT_DELETED", "campaigns/" + id + ": not deleted (expected: deleted)");
    }
    new CampaignTable(unit.direct()).mark(id, null);
    return changed(id, Kind.CAMPAIGN_UNDELETED, List.of());
  }

  @Override
  public List<StoredExperiment> add(String campaignId, List<NewExperiment> added) {
    unit.campaigns().present(campaignId);
    refuseTaken(campaignId, added);
    long revision = unit.campaigns().advance(campaignId, now());
    List<String> bodies = new ArrayList<>();
    List<StoredExperiment> became = new ArrayList<>();
    long ordinal = lastOrdinal(campaignId);
    list(campaignId, added);
    for (NewExperiment one : added) {
      became.add(experiments.add(campaignId, one, ++ordinal, revision, bodies));
    }
    unit.campaigns().grow(campaignId, added.size());
    List<Experiment> all = added.stream().map(NewExperiment::experiment).toList();
    record(campaignId, revision, Kind.EXPERIMENTS_ADDED, all, bodies);
    return became;
  }

  @Override
  public List<StoredExperiment> replace(String campaignId, List<Experiment> replaced) {
    unit.campaigns().present(campaignId);
    long revision = unit.campaigns().advance(campaignId, now());
    List<String> bodies = new ArrayList<>();
    List<StoredExperiment> became = new ArrayList<>();
    for (Experiment one : replaced) {
      StoredExperiment present = experiment(campaignId, one.id());
      became.add(experiments.replace(present, one, revision, bodies));
    }
    record(campaignId, revision, Kind.EXPERIMENT_CHANGED, replaced, bodies);
    return became;
  }

  @Override
  public List<StoredExperiment> heldBy(String campaignId, String station) {
    return reads().heldBy(campaignId, station);
  }

  @Override
  public List<StoredExperiment> overdue(String campaignId) {
    return reads().overdue(campaignId, now());
  }

  @Override
  public OperationChanges operations(String campaignId) {
    return new SqlOperationChanges(unit, campaignId, request.principal());
  }

  @Override
  public StoredCampaign campaign(String id) {
    return SqlReads.stored(unit.campaigns().find(id), unit.documents());
  }

  @Override
  public long revision(String id) {
    return unit.campaigns().find(id).revision();
  }

  @Override
  public Campaign snapshot(String id) {
    return reads().snapshot(id);
  }

  @Override
  public Campaign snapshot(String id, long revision) {
    return reads().snapshot(id, revision);
  }

  @Override
  public List<StoredCampaign> campaigns(String after, int limit, boolean deletedToo) {
    return reads().campaigns(after, limit, deletedToo);
  }

  @Override
  public StoredExperiment experiment(String campaignId, String id) {
    StoredExperiment found = unit.experiment(campaignId, id);
    return found == null ? reads().experiment(campaignId, id) : found; // which says what is missing
  }

  @Override
  public List<StoredExperiment> experiments(
      String campaignId, Set<ExperimentState> states, long after, int limit) {
    return reads().experiments(campaignId, states, after, limit);
  }

  @Override
  public CandidateList candidates(String campaignId, String id) {
    return reads().candidates(campaignId, id);
  }

  @Override
  public Set<String> taken(String campaignId, Set<String> ids) {
    return unit.taken(campaignId, ids);
  }

  @Override
  public long lastOrdinal(String campaignId) {
    return unit.campaigns().find(campaignId).experiments();
  }

  @Override
  public List<CampaignEvent> events(String campaignId, long afterRevision, int limit) {
    return reads().events(campaignId, afterRevision, limit);
  }

  private SqlReads reads() {
    return new SqlReads(unit.seen(), unit.documents());
  }

  private void list(String campaignId, List<NewExperiment> added) {
    added.stream()
        .map(NewExperiment::candidates)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(list -> unit.add(new PendingRow.Listed(campaignId, list)));
  }

  private void refuseTaken(String campaignId, List<NewExperiment> added) {
    Set<String> ids = new HashSet<>();
    for (NewExperiment one : added) {
      if (!ids.add(one.experiment().id())) {
        throw AlreadyExistsException.experiment(campaignId, one.experiment().id());
      }
    }
    Set<String> taken = taken(campaignId, ids);
    if (!taken.isEmpty()) {
      throw AlreadyExistsException.experiment(campaignId, taken.iterator().next());
    }
  }

  private StoredCampaign changed(String id, Kind kind, List<String> body) {
    unit.campaigns().reload(id);
    record(id, unit.campaigns().advance(id, now()), kind, List.of(), body);
    return campaign(id);
  }

  private void record(
      String id, long revision, Kind kind, List<Experiment> became, List<String> body) {
    unit.add(
        new PendingRow.Happened(
            new CampaignEvent(
                id, revision, kind, became, request.principal(), request.requestId(), now()),
            body));
  }
}
