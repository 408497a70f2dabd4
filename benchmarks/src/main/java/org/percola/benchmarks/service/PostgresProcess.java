package org.percola.benchmarks.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.percola.server.store.Credentials;
import org.percola.server.store.DatabaseLocation;

/// A PostgreSQL server as a process of its own, to be killed and started again on the same data.
///
/// The library makes the data and starts it first, as another user where need be; later starts
/// repeat its command.
final class PostgresProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final long MILLIS_BETWEEN_LOOKS = 20;

  private final Path data;
  private final String url;
  private final List<String> command;
  private ProcessHandle process;

  PostgresProcess(Path folder) {
    data = folder.resolve("postgres");
    try {
      url =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setRegisterShutdownHook(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start()
              .getJdbcUrl("postgres", "postgres");
      process = postmaster();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U")); // it refuses to run as root
    }
    command.add(process.info().command().orElseThrow());
    command.addAll(Arrays.asList(process.info().arguments().orElseThrow()));
  }

  /// Where it is.
  String url() {
    return url;
  }

  /// Where it is, for a server in this process.
  DatabaseLocation location() {
    return new DatabaseLocation.Postgres(url, Credentials.NONE);
  }

  /// Ends it as a power cut would.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// Ends it in good order, in the middle of whatever its clients do.
  void stop() {
    ServerProcess.signal(process.pid(), "INT");
    process.onExit().join();
  }

  /// Starts it again, and waits until it answers.
  void restart() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    process = launch();
    while (!answers()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("PostgreSQL does not start, see " + data);
      }
      if (!process.isAlive()) {
        process = launch(); // those that the killed one left behind had not all ended
      }
      ServerProcess.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }

  @Override
  public void close() {
    ServerProcess.signal(process.pid(), "QUIT");
    process.onExit().join();
  }

  private ProcessHandle launch() {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(
              ProcessBuilder.Redirect.appendTo(data.resolveSibling("postgres.log").toFile()))
          .start()
          .toHandle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try {
      DriverManager.getConnection(url).close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
