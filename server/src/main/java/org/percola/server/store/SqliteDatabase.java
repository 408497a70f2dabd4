package org.percola.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Where an SQLite database is, and how connections to it behave.
///
/// Write-ahead log with `synchronous=FULL`: a commit is on disk before it is acknowledged. With the
/// often advised `NORMAL` a power cut loses acknowledged commits.
final class SqliteDatabase {
  /// How long a connection waits for another's lock before it gives up. Only migrations and reads
  /// beside the one writer can meet a lock at all.
  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  /// File systems on which SQLite's locks and its shared memory cannot be trusted.
  private static final Set<String> NETWORK_FILE_SYSTEMS =
      Set.of("nfs", "nfs4", "cifs", "smbfs", "smb2", "smb3", "9p", "fuse.sshfs", "afs");

  private final String url;
  private final @Nullable Path folder;

  private SqliteDatabase(String url, @Nullable Path folder) {
    this.url = url;
    this.folder = folder;
  }

  /// A database in a file, created with its folder when there is none.
  static SqliteDatabase file(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
      if (NETWORK_FILE_SYSTEMS.contains(type)) {
        throw new IllegalArgumentException(
            file + ": on a network file system, " + type + " (expected: a local disk)");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be created (" + e.getMessage() + ")", e);
    }
    return new SqliteDatabase("jdbc:sqlite:" + file.toAbsolutePath(), folder);
  }

  /// A database of its own in memory; it lives as long as any connection to it.
  static SqliteDatabase inMemory() {
    return new SqliteDatabase(
        "jdbc:sqlite:file:percola-" + UUID.randomUUID() + "?mode=memory&cache=shared", null);
  }

  /// How many bytes the disk has room for.
  long room() {
    try {
      return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return 0; // the disk is gone
    }
  }

  Handle writer() {
    return Jdbi.open(source(config()));
  }

  Handle reader() {
    SQLiteConfig config = config();
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    config.setReadOnly(true);
    return Jdbi.open(source(config));
  }

  /// Brings the tables to the present form.
  ///
  /// @throws DatabaseUnusableException when a newer Percola has changed them
  void migrate() {
    Migrations.run(source(config()), Dialect.SQLITE);
  }

  private SQLiteDataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    return config;
  }
}
