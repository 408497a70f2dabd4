package org.percola.server.store;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/// Campaigns in a PostgreSQL database, which several servers may share.
///
/// Changes to one campaign are made one after another, whichever server makes them; changes to
/// different campaigns side by side.
public final class PostgresCampaignStore extends SqlCampaignStore {
  private final PostgresDatabase database;
  private final Transactions changes;
  private final Transactions reads;
  private final WriteQueue writes;

  private PostgresCampaignStore(PostgresDatabase database, Documents documents, StoreClock clock) {
    super(Dialect.POSTGRESQL, documents, clock);
    this.database = database;
    changes = database.changes();
    reads = database.reads();
    // A commit whose fate is unknown is done again, so only changes that find themselves share one.
    writes =
        new WriteQueue(PostgresDatabase.WRITERS, Change::askedForOnce, this::commit, this::unit);
  }

  /// Opens a database, and makes the tables when there are none. Changes are made when its clock
  /// says.
  ///
  /// @throws DatabaseUnusableException when it does not answer, is too old, lacks rights or is of a
  ///   newer Percola
  public static PostgresCampaignStore open(
      DatabaseLocation.Postgres location, Documents documents) {
    return open(location, documents, StoreClock.OF_POSTGRES);
  }

  /// @param clock tells when a change is made
  static PostgresCampaignStore open(
      DatabaseLocation.Postgres location, Documents documents, StoreClock clock) {
    return new PostgresCampaignStore(PostgresDatabase.open(location), documents, clock);
  }

  @Override
  public OperationQueue runOperations(OperationQueue.Work work, int atATime) {
    return SharedOperationQueue.over(database, work, atATime);
  }

  @Override
  public void observe(LongConsumer commits) {
    changes.observe(commits);
  }

  @Override
  public boolean reachable() {
    return database.reachable();
  }

  @Override
  public void close() {
    writes.close();
    database.close();
  }

  @Override
  <T> T reading(Function<Handle, T> work) {
    return reads.run(true, work);
  }

  @Override
  <T> T writing(Change<T> change) {
    return writes.run(change);
  }

  private void commit(boolean repeatable, Consumer<Handle> work) {
    changes.run(
        repeatable,
        handle -> {
          work.accept(handle);
          return handle;
        });
  }
}
