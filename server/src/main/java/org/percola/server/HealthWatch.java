package org.percola.server;

import io.grpc.BindableService;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.percola.server.store.CampaignStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells who asks for the server's health whether it can take changes: not while its database does
/// not answer, and not once it drains.
final class HealthWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

  /// How long a database may be gone before the health says so; each look costs one short query.
  private static final long SECONDS_BETWEEN_LOOKS = 1;

  private final CampaignStore store;
  private final HealthStatusManager status = new HealthStatusManager();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("percola-health").daemon().factory());
  private final Future<?> looking;
  private boolean serving = true;
  private boolean draining;

  HealthWatch(CampaignStore store) {
    this.store = store;
    looking =
        looks.scheduleWithFixedDelay(
            this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  BindableService service() {
    return status.getHealthService();
  }

  /// Sends new callers elsewhere, for good.
  synchronized void drain() {
    if (!draining) {
      draining = true;
      status.enterTerminalState();
    }
  }

  @Override
  public void close() {
    looking.cancel(true);
    looks.shutdownNow();
  }

  private void look() {
    boolean reachable = store.reachable();
    if (reachable != serving) {
      serving = reachable;
      LOG.warn(reachable ? "the database answers again" : "the database does not answer");
      status.setStatus(
          HealthStatusManager.SERVICE_NAME_ALL_SERVICES,
          reachable ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }
  }
}
