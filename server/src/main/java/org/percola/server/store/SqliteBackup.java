package org.percola.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Copies an SQLite database as it is at one moment, be a server writing to it meanwhile.
public final class SqliteBackup {
  private SqliteBackup() {}

  /// Makes the copy: checked, on disk, and under its name only once it is whole.
  ///
  /// @throws DatabaseUnusableException when there is no database, or already a file of that name,
  ///   or the copy is damaged
  public static void run(Path database, Path copy) {
    Path folder = Objects.requireNonNull(copy.toAbsolutePath().getParent(), "a file has a folder");
    if (!Files.exists(database)) {
      throw new DatabaseUnusableException(database + ": there is no database");
    }
    Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
    try {
      if (Files.exists(copy)) {
        throw new FileAlreadyExistsException(copy.toString());
      }
      Files.deleteIfExists(unfinished);
      try (Handle handle = SqliteDatabase.file(database).reader()) {
        handle.execute("VACUUM INTO ?", unfinished.toAbsolutePath().toString());
      }
      check(unfinished);
      force(unfinished);
      Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (FileAlreadyExistsException e) {
      throw new DatabaseUnusableException(copy + ": is there already (expected: a new name)", e);
    } catch (IOException e) {
      throw new UncheckedIOException(copy + ": cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private static void check(Path copy) {
    try (Handle handle = Jdbi.open("jdbc:sqlite:" + copy.toAbsolutePath())) {
      String verdict = handle.createQuery("PRAGMA integrity_check").mapTo(String.class).first();
      if (!verdict.equals("ok")) {
        throw new DatabaseUnusableException(copy + ": the copy is damaged (" + verdict + ")");
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
