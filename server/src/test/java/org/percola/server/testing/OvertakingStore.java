package org.percola.server.testing;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignEvent;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.CandidateList;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.KeyStore;
import org.percola.server.store.OperationQueue;
import org.percola.server.store.OperationReads;
import org.percola.server.store.StoredCampaign;
import org.percola.server.store.StoredExperiment;

/// A store in which somebody else changes the campaign as soon as it was read.
public final class OvertakingStore implements CampaignStore {
  private final CampaignStore store;
  private int times;
  private int snapshots;
  private Consumer<CampaignChanges> change = changes -> {};

  public OvertakingStore(CampaignStore store) {
    this.store = store;
  }

  /// Makes that change after each of the next so many snapshots.
  public void overtake(int snapshotCount, Consumer<CampaignChanges> rival) {
    times = snapshotCount;
    change = rival;
  }

  /// How often a snapshot was taken outside a change.
  public int snapshots() {
    return snapshots;
  }

  @Override
  public Campaign snapshot(String id) {
    snapshots++;
    Campaign snapshot = store.snapshot(id);
    if (times > 0) {
      times--;
      store.change(
          new ChangeRequest("", "Rival", "", ""),
          changes -> {
            change.accept(changes);
            return new byte[0];
          });
    }
    return snapshot;
  }

  @Override
  public long revision(String id) {
    return store.revision(id);
  }

  @Override
  public Campaign snapshot(String id, long revision) {
    return store.snapshot(id, revision);
  }

  @Override
  public KeyStore keys() {
    return store.keys();
  }

  @Override
  public OperationReads operations() {
    return store.operations();
  }

  @Override
  public OperationQueue runOperations(OperationQueue.Work work, int atATime) {
    return store.runOperations(work, atATime);
  }

  @Override
  public byte @Nullable [] answered(ChangeRequest request) {
    return store.answered(request);
  }

  @Override
  public byte[] change(ChangeRequest request, Function<CampaignChanges, byte[]> work) {
    return store.change(request, work);
  }

  @Override
  public StoredCampaign campaign(String id) {
    return store.campaign(id);
  }

  @Override
  public List<StoredCampaign> campaigns(String after, int limit, boolean deletedToo) {
    return store.campaigns(after, limit, deletedToo);
  }

  @Override
  public StoredExperiment experiment(String campaignId, String id) {
    return store.experiment(campaignId, id);
  }

  @Override
  public List<StoredExperiment> experiments(
      String campaignId, Set<ExperimentState> states, long after, int limit) {
    return store.experiments(campaignId, states, after, limit);
  }

  @Override
  public CandidateList candidates(String campaignId, String id) {
    return store.candidates(campaignId, id);
  }

  @Override
  public Set<String> taken(String campaignId, Set<String> ids) {
    return store.taken(campaignId, ids);
  }

  @Override
  public long lastOrdinal(String campaignId) {
    return store.lastOrdinal(campaignId);
  }

  @Override
  public List<CampaignEvent> events(String campaignId, long afterRevision, int limit) {
    return store.events(campaignId, afterRevision, limit);
  }

  @Override
  public List<String> archive(String campaignId) {
    return store.archive(campaignId);
  }

  @Override
  public StoredCampaign restore(List<String> lines) {
    return store.restore(lines);
  }

  @Override
  public boolean reachable() {
    return store.reachable();
  }

  @Override
  public void close() {
    store.close();
  }
}
