package org.percola.server.store;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.store.ArchiveRows.Table;

/// What stores in SQL databases share: every read and every change is one transaction on the
/// tables. What differs is how a transaction comes about.
abstract sealed class SqlCampaignStore implements CampaignStore
    permits PostgresCampaignStore, SqliteCampaignStore {
  private final Dialect dialect;
  private final Documents documents;
  private final StoreClock clock;

  SqlCampaignStore(Dialect dialect, Documents documents, StoreClock clock) {
    this.dialect = dialect;
    this.documents = documents;
    this.clock = clock;
  }

  /// Does the work in a transaction that sees one moment and changes nothing.
  abstract <T> T reading(Function<Handle, T> work);

  /// Makes a change and answers once that is on disk.
  abstract <T> T writing(Change<T> change);

  /// The same for statements of one's own.
  ///
  /// @param repeatable whether the work, done a second time, finds that it was done before
  final <T> T writing(boolean repeatable, Function<Handle, T> work) {
    return writing(Change.of(repeatable, unit -> work.apply(unit.direct())));
  }

  /// What changes of one transaction share.
  final UnitOfWork unit(Handle handle) {
    return new UnitOfWork(handle, dialect, documents, clock, this::changing);
  }

  /// A campaign is about to change in the transaction of this thread.
  void changing(String id) {}

  @Override
  public final KeyStore keys() {
    return new SqlKeyStore(this);
  }

  @Override
  public final OperationReads operations() {
    return new SqlOperationReads(this);
  }

  @Override
  public final StoredCampaign campaign(String id) {
    return read(reads -> reads.campaign(id));
  }

  @Override
  public long revision(String id) {
    return read(reads -> reads.revision(id));
  }

  @Override
  public final Campaign snapshot(String id) {
    return read(reads -> reads.snapshot(id));
  }

  @Override
  public final Campaign snapshot(String id, long revision) {
    return read(reads -> reads.snapshot(id, revision));
  }

  @Override
  public final List<StoredCampaign> campaigns(String after, int limit, boolean deletedToo) {
    return read(reads -> reads.campaigns(after, limit, deletedToo));
  }

  @Override
  public final StoredExperiment experiment(String campaignId, String id) {
    return read(reads -> reads.experiment(campaignId, id));
  }

  @Override
  public final List<StoredExperiment> experiments(
      String campaignId, Set<ExperimentState> states, long after, int limit) {
    return read(reads -> reads.experiments(campaignId, states, after, limit));
  }

  @Override
  public final CandidateList candidates(String campaignId, String id) {
    return read(reads -> reads.candidates(campaignId, id));
  }

  @Override
  public final Set<String> taken(String campaignId, Set<String> ids) {
    return read(reads -> reads.taken(campaignId, ids));
  }

  @Override
  public final long lastOrdinal(String campaignId) {
    return read(reads -> reads.lastOrdinal(campaignId));
  }

  @Override
  public final List<CampaignEvent> events(String campaignId, long afterRevision, int limit) {
    return read(reads -> reads.events(campaignId, afterRevision, limit));
  }

  @Override
  public final byte @Nullable [] answered(ChangeRequest request) {
    if (!request.repeatable()) {
      return null;
    }
    RequestTable.Kept kept =
        reading(handle ->
                new RequestTable(handle, dialect)
                    .answers(List.of(request), clock.now(handle)).values().stream().findFirst())
            .orElse(null);
    return kept == null ? null : kept.to(request);
  }

  @Override
  public final byte[] change(ChangeRequest request, Function<CampaignChanges, byte[]> work) {
    return writing(Change.of(request, work));
  }

  @Override
  public final List<String> archive(String campaignId) {
    return reading(handle -> {
      new CampaignTable(handle).find(campaignId);
      ArchiveRows rows = new ArchiveRows(handle);
      Map<Table, List<JsonObject>> all = new EnumMap<>(Table.class);
      for (Table table : Table.values()) {
        all.put(table, rows.of(table, campaignId));
      }
      return ArchiveFile.write(all);
    });
  }

  @Override
  public final StoredCampaign restore(List<String> lines) {
    Map<Table, List<JsonObject>> rows = ArchiveFile.read(lines);
    return writing(Change.of(false, unit -> restore(unit, rows)));
  }

  private StoredCampaign restore(UnitOfWork unit, Map<Table, List<JsonObject>> rows) {
    String id = rows.getOrDefault(Table.CAMPAIGN, List.of()).getFirst().get("id").getAsString();
    unit.locks().take(id);
    Handle handle = unit.direct();
    if (new CampaignTable(handle).has(id)) {
      throw AlreadyExistsException.campaign(id);
    }
    changing(id);
    rows.forEach(new ArchiveRows(handle)::insert);
    SqlReads reads = new SqlReads(handle, documents);
    StoredCampaign restored = reads.campaign(id);
    if (!whole(reads, restored)) {
      throw new DamagedArchiveException("archive: rows are missing (expected: every revision)");
    }
    return restored;
  }

  // Every revision has its event, every experiment can be read.
  private static boolean whole(SqlReads reads, StoredCampaign campaign) {
    String id = campaign.definition().id();
    List<CampaignEvent> events = reads.events(id, 0, Integer.MAX_VALUE);
    long revision = campaign.definition().revision();
    return events.size() == revision
        && events.getLast().revision() == revision
        && reads.experiments(id, Set.of(), 0, Integer.MAX_VALUE).size()
            == campaign.experimentCount();
  }

  private <T> T read(Function<CampaignReads, T> work) {
    return reading(handle -> work.apply(new SqlReads(handle, documents)));
  }
}
