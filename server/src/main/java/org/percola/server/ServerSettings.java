package org.percola.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.percola.server.metrics.LogForm;
import org.percola.server.security.SecuritySettings;
import org.percola.server.store.DatabaseLocation;

/// What whoever starts a server can choose.
///
/// @param host the address to listen on
/// @param port 0 for any free one
/// @param database where campaigns are kept
/// @param planners plans at a time
/// @param waitingPlans the most plans that wait; beyond it they are refused
/// @param security how it is guarded
/// @param metricsPort where its figures are told, on this machine only; 0 for any free port, null
///   for nowhere
/// @param log what its log says
public record ServerSettings(
    String host,
    int port,
    DatabaseLocation database,
    int planners,
    int waitingPlans,
    SecuritySettings security,
    @Nullable Integer metricsPort,
    LogForm log) {
  /// Only callers on this machine, until somebody decides otherwise.
  private static final String LOCAL = "127.0.0.1";

  private static final int GRPC_PORT = 50_051;
  private static final int HIGHEST_PORT = 65_535;

  /// Per planner: with a second a plan, nobody waits longer than this many seconds.
  private static final int WAITING_PER_PLANNER = 8;

  public ServerSettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "port: " + port + " (expected: 0 to " + HIGHEST_PORT + ")");
    }
    if (planners < 1 || waitingPlans < 1) {
      throw new IllegalArgumentException(
          "planners: %d, waiting plans: %d (expected: 1 or more)"
              .formatted(planners, waitingPlans));
    }
  }

  /// A server for this machine only over an SQLite file, with a planner per processor.
  public static ServerSettings of(Path file) {
    return of(new DatabaseLocation.SqliteFile(file));
  }

  /// A server for this machine only, with a planner per processor.
  public static ServerSettings of(DatabaseLocation database) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new ServerSettings(
        LOCAL,
        GRPC_PORT,
        database,
        processors,
        processors * WAITING_PER_PLANNER,
        SecuritySettings.OPEN,
        null,
        LogForm.QUIET);
  }

  public ServerSettings withHost(String other) {
    return new ServerSettings(
        other, port, database, planners, waitingPlans, security, metricsPort, log);
  }

  public ServerSettings withPort(int other) {
    return new ServerSettings(
        host, other, database, planners, waitingPlans, security, metricsPort, log);
  }

  public ServerSettings withSecurity(SecuritySettings other) {
    return new ServerSettings(
        host, port, database, planners, waitingPlans, other, metricsPort, log);
  }

  public ServerSettings withMetricsPort(@Nullable Integer other) {
    return new ServerSettings(host, port, database, planners, waitingPlans, security, other, log);
  }

  public ServerSettings withLog(LogForm other) {
    return new ServerSettings(
        host, port, database, planners, waitingPlans, security, metricsPort, other);
  }
}
