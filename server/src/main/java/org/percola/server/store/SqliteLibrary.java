package org.percola.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's native code, which its driver otherwise unpacks at every start.
public final class SqliteLibrary {
  private SqliteLibrary() {}

  /// Unpacks the code for this machine into a folder. Programs that are started with
  /// `-Dorg.sqlite.lib.path=FOLDER` use it from there; those that do not find it unpack their own.
  ///
  /// @throws UncheckedIOException when there is none for this machine, or the folder cannot be
  ///   written
  public static void unpack(Path folder) {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + ": not in the driver");
      }
      Files.createDirectories(folder);
      Path part = folder.resolve(name + ".part");
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
