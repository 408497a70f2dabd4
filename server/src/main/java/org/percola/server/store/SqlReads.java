package org.percola.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;

/// Reads campaigns inside one transaction.
final class SqlReads implements CampaignReads {
  final Documents documents;
  final CampaignTable campaigns;
  final ExperimentTable experiments;
  final MeasurementTable measurements;
  final EventTable events;
  private final CandidateListTable lists;

  SqlReads(Handle handle, Documents documents) {
    this.documents = documents;
    campaigns = new CampaignTable(handle);
    experiments = new ExperimentTable(handle);
    measurements = new MeasurementTable(handle, documents);
    events = new EventTable(handle, documents);
    lists = new CandidateListTable(handle);
  }

  @Override
  public StoredCampaign campaign(String id) {
    return stored(campaigns.find(id));
  }

  @Override
  public long revision(String id) {
    return campaigns.revision(id);
  }

  @Override
  public Campaign snapshot(String id) {
    CampaignTable.Row row = present(id);
    List<Experiment> all =
        stored(id, experiments.list(id, Set.of(), 0, Integer.MAX_VALUE)).stream()
            .map(StoredExperiment::experiment)
            .toList();
    return documents.readCampaign(row.id(), row.displayName(), row.spec(), all, row.revision());
  }

  @Override
  public Campaign snapshot(String id, long revision) {
    return PastCampaign.of(present(id), revision, this);
  }

  @Override
  public List<StoredCampaign> campaigns(String after, int limit, boolean deletedToo) {
    return campaigns.list(after, limit, deletedToo).stream().map(this::stored).toList();
  }

  @Override
  public StoredExperiment experiment(String campaignId, String id) {
    return find(campaignId, id).orElseThrow(() -> missing(campaignId, id));
  }

  /// One experiment, if it is there.
  Optional<StoredExperiment> find(String campaignId, String id) {
    return experiments
        .find(campaignId, id)
        .map(row -> stored(campaignId, row, measurements.of(campaignId, id)));
  }

  /// The experiments that a station has in hand, in order of creation.
  List<StoredExperiment> heldBy(String campaignId, String station) {
    return stored(campaignId, experiments.maybeHeldBy(campaignId, station)).stream()
        .filter(held -> station.equals(held.experiment().station()))
        .toList();
  }

  /// The experiments whose lease has ended by a time, in order of creation.
  List<StoredExperiment> overdue(String campaignId, Instant time) {
    return stored(campaignId, experiments.leasedUntil(campaignId, time));
  }

  @Override
  public List<StoredExperiment> experiments(
      String campaignId, Set<ExperimentState> states, long after, int limit) {
    campaigns.find(campaignId);
    return stored(campaignId, experiments.list(campaignId, states, after, limit));
  }

  @Override
  public CandidateList candidates(String campaignId, String id) {
    campaigns.find(campaignId);
    return lists
        .find(campaignId, id)
        .orElseThrow(() -> NotFoundException.candidates(campaignId, id));
  }

  @Override
  public Set<String> taken(String campaignId, Set<String> ids) {
    return experiments.present(campaignId, ids);
  }

  @Override
  public long lastOrdinal(String campaignId) {
    return experiments.lastOrdinal(campaignId);
  }

  @Override
  public List<CampaignEvent> events(String campaignId, long afterRevision, int limit) {
    campaigns.find(campaignId);
    return events.list(campaignId, afterRevision, limit);
  }

  private CampaignTable.Row present(String id) {
    CampaignTable.Row row = campaigns.find(id);
    if (row.deleted() != null) {
      throw PreconditionException.deleted(id);
    }
    return row;
  }

  private NotFoundException missing(String campaignId, String id) {
    return campaigns.has(campaignId)
        ? NotFoundException.experiment(campaignId, id)
        : NotFoundException.campaign(campaignId);
  }

  private StoredCampaign stored(CampaignTable.Row row) {
    return stored(row, documents);
  }

  /// A campaign of a row.
  static StoredCampaign stored(CampaignTable.Row row, Documents documents) {
    Campaign definition =
        documents.readCampaign(row.id(), row.displayName(), row.spec(), List.of(), row.revision());
    return new StoredCampaign(
        definition, row.created(), row.updated(), row.deleted(), row.experiments());
  }

  private List<StoredExperiment> stored(String campaignId, List<ExperimentTable.Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, List<Measurement>> measured =
        measurements.between(campaignId, rows.getFirst().ordinal(), rows.getLast().ordinal());
    return rows.stream()
        .map(row -> stored(campaignId, row, measured.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private StoredExperiment stored(
      String campaignId, ExperimentTable.Row row, List<Measurement> measured) {
    return new StoredExperiment(
        campaignId,
        documents.readExperiment(row.id(), row.document(), measured),
        row.ordinal(),
        row.suggestion(),
        row.version(),
        row.created(),
        row.updated());
  }
}
