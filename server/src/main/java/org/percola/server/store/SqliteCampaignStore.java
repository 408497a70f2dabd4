package org.percola.server.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;

/// Campaigns in an SQLite database: in a file, or in memory for campaigns to be thrown away.
public final class SqliteCampaignStore implements CampaignStore {
  /// Reads that may run beside one another. Reads are short; more would only hold more memory.
  private static final int READERS = 4;

  private final Documents documents;
  private final Clock clock;
  private final WriteQueue writes;
  private final @Nullable ReadPool reads;
  private final @Nullable DatabaseLock lock;

  private SqliteCampaignStore(
      Documents documents,
      Clock clock,
      WriteQueue writes,
      @Nullable ReadPool reads,
      @Nullable DatabaseLock lock) {
    this.documents = documents;
    this.clock = clock;
    this.writes = writes;
    this.reads = reads;
    this.lock = lock;
  }

  /// Opens the database in a file, created when there is none.
  ///
  /// @param clock tells when a change was made
  /// @throws DatabaseInUseException when another process has it open
  public static SqliteCampaignStore open(Path file, Documents documents, Clock clock) {
    SqliteDatabase database = SqliteDatabase.file(file);
    DatabaseLock lock = DatabaseLock.take(file.toAbsolutePath());
    try {
      database.migrate();
      WriteQueue writes = new WriteQueue(database.writer());
      ReadPool reads = new ReadPool(READERS, database::reader);
      return new SqliteCampaignStore(documents, clock, writes, reads, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Opens an empty database in memory. It is gone when it is closed.
  public static SqliteCampaignStore inMemory(Documents documents, Clock clock) {
    SqliteDatabase database = SqliteDatabase.inMemory();
    Handle writer = database.writer();
    database.migrate();
    return new SqliteCampaignStore(documents, clock, new WriteQueue(writer), null, null);
  }

  /// Says where other processes that want this database may ask for it.
  ///
  /// @param address host:port
  public void announce(String address) {
    if (lock != null) {
      lock.announce(address);
    }
  }

  @Override
  public StoredCampaign campaign(String id) {
    return read(reads -> reads.campaign(id));
  }

  @Override
  public Campaign snapshot(String id) {
    return read(reads -> reads.snapshot(id));
  }

  @Override
  public Campaign snapshot(String id, long revision) {
    return read(reads -> reads.snapshot(id, revision));
  }

  @Override
  public List<StoredCampaign> campaigns(String after, int limit, boolean deletedToo) {
    return read(reads -> reads.campaigns(after, limit, deletedToo));
  }

  @Override
  public StoredExperiment experiment(String campaignId, String id) {
    return read(reads -> reads.experiment(campaignId, id));
  }

  @Override
  public List<StoredExperiment> experiments(
      String campaignId, Set<ExperimentState> states, long after, int limit) {
    return read(reads -> reads.experiments(campaignId, states, after, limit));
  }

  @Override
  public boolean hasExperiment(String campaignId, String id) {
    return read(reads -> reads.hasExperiment(campaignId, id));
  }

  @Override
  public long lastOrdinal(String campaignId) {
    return read(reads -> reads.lastOrdinal(campaignId));
  }

  @Override
  public List<CampaignEvent> events(String campaignId, long afterRevision, int limit) {
    return read(reads -> reads.events(campaignId, afterRevision, limit));
  }

  @Override
  public byte @Nullable [] answered(ChangeRequest request) {
    if (!request.repeatable()) {
      return null;
    }
    Instant now = clock.instant();
    return onReader(handle -> new RequestTable(handle).answer(request, now)).orElse(null);
  }

  @Override
  public byte[] change(ChangeRequest request, Function<CampaignChanges, byte[]> work) {
    return writes.run(handle -> changeOnce(handle, request, work));
  }

  @Override
  public void close() {
    if (reads != null) {
      reads.close();
    }
    writes.close();
    if (lock != null) {
      lock.close();
    }
  }

  private byte[] changeOnce(
      Handle handle, ChangeRequest request, Function<CampaignChanges, byte[]> work) {
    Instant now = clock.instant();
    RequestTable requests = new RequestTable(handle);
    if (!request.repeatable()) {
      return work.apply(new SqlChanges(handle, documents, request, now));
    }
    return requests
        .answer(request, now)
        .orElseGet(() -> {
          byte[] answer = work.apply(new SqlChanges(handle, documents, request, now));
          requests.insert(request, answer, now);
          return answer;
        });
  }

  private <T> T read(Function<CampaignReads, T> work) {
    return onReader(handle -> work.apply(new SqlReads(handle, documents)));
  }

  private <T> T onReader(Function<Handle, T> work) {
    // A database in memory has one connection, so that nothing can meet a lock.
    return reads == null ? writes.run(work) : reads.run(work);
  }
}
