package org.percola.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.server.store.CampaignEvent.Kind;

/// Changes campaigns inside one transaction.
final class SqlChanges extends SqlReads implements CampaignChanges {
  private final ChangeRequest request;
  private final Instant now;
  private final Consumer<String> changing;

  /// @param changing is told the id of a campaign before its revision changes
  SqlChanges(
      Handle handle,
      Documents documents,
      ChangeRequest request,
      Instant now,
      Consumer<String> changing) {
    super(handle, documents);
    this.request = request;
    this.now = now;
    this.changing = changing;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public StoredCampaign create(Campaign campaign) {
    String id = campaign.id();
    if (campaigns.has(id)) {
      throw AlreadyExistsException.campaign(id);
    }
    String spec = documents.writeSpec(campaign);
    changing.accept(id);
    campaigns.insert(id, campaign.displayName(), spec, now);
    record(id, 1, Kind.CAMPAIGN_CREATED, List.of(), List.of(spec));
    return campaign(id);
  }

  @Override
  public StoredCampaign redefine(Campaign campaign) {
    String id = present(campaign.id()).id();
    String spec = documents.writeSpec(campaign);
    campaigns.redefine(id, campaign.displayName(), spec);
    advance(id, Kind.CAMPAIGN_REDEFINED, List.of(spec));
    return campaign(id);
  }

  @Override
  public StoredCampaign delete(String id) {
    present(id);
    campaigns.mark(id, now);
    advance(id, Kind.CAMPAIGN_DELETED, List.of());
    return campaign(id);
  }

  @Override
  public StoredCampaign undelete(String id) {
    if (campaigns.find(id).deleted() == null) {
      throw new PreconditionException(
          "CAMPAIGN_NOT_DELETED", "campaigns/" + id + ": not deleted (expected: deleted)");
    }
    campaigns.mark(id, null);
    advance(id, Kind.CAMPAIGN_UNDELETED, List.of());
    return campaign(id);
  }

  @Override
  public List<StoredExperiment> add(String campaignId, List<NewExperiment> added) {
    present(campaignId);
    long revision = advance(campaignId);
    long before = experiments.lastOrdinal(campaignId);
    long ordinal = before;
    List<String> bodies = new ArrayList<>();
    for (NewExperiment one : added) {
      bodies.add(insert(campaignId, one, ++ordinal, revision));
    }
    measurements.refuseTooMany(campaignId);
    List<Experiment> became = added.stream().map(NewExperiment::experiment).toList();
    record(campaignId, revision, Kind.EXPERIMENTS_ADDED, became, bodies);
    return experiments(campaignId, Set.of(), before, became.size());
  }

  @Override
  public List<StoredExperiment> replace(String campaignId, List<Experiment> replaced) {
    present(campaignId);
    long revision = advance(campaignId);
    List<String> bodies = new ArrayList<>();
    for (Experiment experiment : replaced) {
      bodies.add(update(campaignId, experiment, revision));
    }
    measurements.refuseTooMany(campaignId);
    record(campaignId, revision, Kind.EXPERIMENT_CHANGED, replaced, bodies);
    return replaced.stream().map(one -> experiment(campaignId, one.id())).toList();
  }

  @Override
  public List<StoredExperiment> heldBy(String campaignId, String station) {
    return stored(campaignId, experiments.maybeHeldBy(campaignId, station)).stream()
        .filter(held -> station.equals(held.experiment().station()))
        .toList();
  }

  @Override
  public List<StoredExperiment> overdue(String campaignId) {
    return stored(campaignId, experiments.leasedUntil(campaignId, now));
  }

  private String update(String campaignId, Experiment experiment, long revision) {
    String id = experiment.id();
    int known = experiment(campaignId, id).experiment().measurements().size();
    ExperimentTable.Written written = written(campaignId, experiment, revision);
    experiments.update(written);
    List<Measurement> all = experiment.measurements();
    measurements.insert(campaignId, id, known, all.subList(known, all.size()), revision);
    return written.document();
  }

  private String insert(String campaignId, NewExperiment added, long ordinal, long revision) {
    Experiment experiment = added.experiment();
    if (experiments.has(campaignId, experiment.id())) {
      throw AlreadyExistsException.experiment(campaignId, experiment.id());
    }
    ExperimentTable.Written written = written(campaignId, experiment, revision);
    experiments.insert(written, ordinal, added.suggestion());
    measurements.insert(campaignId, experiment.id(), 0, experiment.measurements(), revision);
    return written.document();
  }

  private ExperimentTable.Written written(String campaignId, Experiment experiment, long revision) {
    return new ExperimentTable.Written(
        campaignId,
        experiment.id(),
        experiment.state().name(),
        experiment.station(),
        experiment.leasedUntil() == null ? null : Micros.of(experiment.leasedUntil()),
        documents.writeExperiment(experiment),
        revision,
        Micros.of(now));
  }

  private void advance(String id, Kind kind, List<String> body) {
    record(id, advance(id), kind, List.of(), body);
  }

  private long advance(String id) {
    changing.accept(id);
    return campaigns.advance(id, now);
  }

  private void record(
      String id, long revision, Kind kind, List<Experiment> became, List<String> body) {
    events.insert(
        new CampaignEvent(
            id, revision, kind, became, request.principal(), request.requestId(), now),
        body);
  }
}
