package org.percola.server.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Campaigns in an SQLite database: in a file, or in memory for campaigns to be thrown away.
public final class SqliteCampaignStore extends SqlCampaignStore {
  /// Reads that may run beside one another. Reads are short; more would only hold more memory.
  private static final int READERS = 4;

  /// The room that a disk which was full must have before changes are said to reach it: a group of
  /// large ones.
  private static final long ROOM = 4 << 20;

  private final LongSupplier room;
  private final KnownRevisions revisions = new KnownRevisions();
  private final SqliteWriter writer;
  private final WriteQueue writes;
  private final @Nullable ReadPool reads;
  private final @Nullable DatabaseLock lock;

  private SqliteCampaignStore(
      Documents documents,
      Clock clock,
      LongSupplier room,
      SqliteWriter writer,
      @Nullable ReadPool reads,
      @Nullable DatabaseLock lock) {
    super(Dialect.SQLITE, documents, StoreClock.of(clock));
    this.room = room;
    this.writer = writer;
    this.reads = reads;
    this.lock = lock;
    writes = new WriteQueue(1, Change::asked, this::settling, this::unit);
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
      SqliteWriter writer = new SqliteWriter(database.writer());
      ReadPool reads = new ReadPool(READERS, database::reader);
      return new SqliteCampaignStore(documents, clock, database::room, writer, reads, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw SqliteFault.opening(file, e);
    }
  }

  /// Opens an empty database in memory. It is gone when it is closed.
  public static SqliteCampaignStore inMemory(Documents documents, Clock clock) {
    SqliteDatabase database = SqliteDatabase.inMemory();
    SqliteWriter writer = new SqliteWriter(database.writer());
    database.migrate();
    return new SqliteCampaignStore(documents, clock, database::room, writer, null, null);
  }

  // What has changed is known to have before anybody is told.
  private void settling(boolean repeatable, Consumer<Handle> work) {
    try {
      writer.run(repeatable, work);
    } finally {
      revisions.settled();
    }
  }

  @Override
  public long revision(String id) {
    return revisions.of(id, () -> super.revision(id));
  }

  @Override
  void changing(String id) {
    revisions.changing(id);
  }

  @Override
  public void observe(LongConsumer commits) {
    writer.observe(commits);
  }

  @Override
  public OperationQueue runOperations(OperationQueue.Work work, int atATime) {
    LocalOperationQueue queue = new LocalOperationQueue(work, atATime);
    operations().open().forEach(queue::added);
    return queue;
  }

  @Override
  public void announce(String address) {
    if (lock != null) {
      lock.announce(address);
    }
  }

  /// Whether changes reach the disk. Only once one did not it is tried, until one does again.
  @Override
  public boolean reachable() {
    return writer.reachable() || (room.getAsLong() >= ROOM && writable());
  }

  private boolean writable() {
    try {
      return writes.run(Change.of(true, unit -> SqliteWriter.probe(unit.direct())));
    } catch (RuntimeException e) {
      return false; // as it was
    }
  }

  @Override
  public void close() {
    if (reads != null) {
      reads.close();
    }
    writes.close();
    writer.close();
    if (lock != null) {
      lock.close();
    }
  }

  @Override
  <T> T reading(Function<Handle, T> work) {
    // A database in memory has one connection, so that nothing can meet a lock.
    return reads == null
        ? writes.run(Change.of(true, unit -> work.apply(unit.seen())))
        : reading(reads, work);
  }

  private static <T> T reading(ReadPool reads, Function<Handle, T> work) {
    try {
      return reads.run(work);
    } catch (RuntimeException e) {
      throw SqliteFault.seen(e);
    }
  }

  @Override
  <T> T writing(Change<T> change) {
    return writes.run(change);
  }
}
