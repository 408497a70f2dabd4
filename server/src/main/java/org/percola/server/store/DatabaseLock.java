package org.percola.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a second process from opening the same database.
///
/// The lock is the operating system's on a file beside the database, so it ends with the process
/// however that ends. The file holds the process id of its last owner, for the message, and the
/// address on which it can be asked instead, when it can.
final class DatabaseLock implements AutoCloseable {
  /// The byte that is locked: far behind the text, for some systems refuse to read locked bytes.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST_TEXT = 512;

  private final FileChannel channel;

  private DatabaseLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws DatabaseInUseException when another store has it
  static DatabaseLock take(Path database) {
    Path file = database.resolveSibling(database.getFileName() + "-lock");
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String[] holder = read(channel).split("\n", 2);
        channel.close();
        throw new DatabaseInUseException(database, holder[0], holder.length > 1 ? holder[1] : null);
      }
      write(channel, ownPid());
      return new DatabaseLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be locked (" + e.getMessage() + ")", e);
    }
  }

  /// Says where whoever else wants the database may ask for it.
  void announce(String address) {
    try {
      write(channel, ownPid() + "\n" + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String ownPid() {
    return Long.toString(ProcessHandle.current().pid());
  }
}
