package org.percola.server;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.percola.server.store.CampaignStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The services on a network port, with health and reflection.
public final class PercolaServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PercolaServer.class);

  /// Room for a hundred thousand candidates of thirty settings as packed columns; larger messages
  /// are mistakes.
  static final int LARGEST_MESSAGE_BYTES = 32 * 1024 * 1024;

  private static final int LARGEST_HEADERS_BYTES = 16 * 1024;

  /// Room for many long streams on one connection beside its short calls.
  private static final int CALLS_PER_CONNECTION = 1_000;

  /// Stops floods of begun and cancelled calls: this many per window of seconds.
  private static final int RESETS_PER_WINDOW = 200;

  private static final int RESET_WINDOW_SECONDS = 30;
  private static final long IDLE_MINUTES = 30;

  /// Clients may ask this often whether the connection lives; 30 s is what we advise.
  private static final long CLIENT_KEEP_ALIVE_SECONDS = 20;

  private static final long KEEP_ALIVE_SECONDS = 60;

  /// How long calls that have begun may take to end once the server stops.
  private static final long GRACE_SECONDS = 30;

  private final Server server;
  private final HealthWatch health;
  private final PercolaServices services;
  private final CampaignStore store;

  private PercolaServer(
      Server server, HealthWatch health, PercolaServices services, CampaignStore store) {
    this.server = server;
    this.health = health;
    this.services = services;
    this.store = store;
  }

  /// Opens the database and listens.
  ///
  /// @throws org.percola.server.store.DatabaseInUseException when another process has it open
  /// @throws org.percola.server.store.DatabaseUnusableException when it cannot be used
  /// @throws UncheckedIOException when the port is taken
  public static PercolaServer start(ServerSettings settings) {
    Logging.collect();
    CampaignStore store = Stores.open(settings.database());
    PercolaServices services =
        PercolaServices.over(store, settings.planners(), settings.waitingPlans());
    HealthWatch health = new HealthWatch(store);
    try {
      Server server = build(settings, services, health).start();
      store.announce(reachable(settings.host()) + ":" + server.getPort());
      LOG.info("listening on {}:{}", settings.host(), server.getPort());
      return new PercolaServer(server, health, services, store);
    } catch (IOException e) {
      health.close();
      services.close();
      store.close();
      throw new UncheckedIOException(
          "%s:%d: cannot be listened on (%s)"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
  }

  /// The port it listens on.
  public int port() {
    return server.getPort();
  }

  /// Waits until it is closed.
  public void await() throws InterruptedException {
    server.awaitTermination();
  }

  /// Says that it will stop, lets calls that have begun end, and closes the database.
  @Override
  public void close() {
    health.drain();
    server.shutdown();
    services.endStreams();
    try {
      if (!server.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    health.close();
    services.close();
    store.close();
  }

  // A server that listens on every address is reached on this machine's own.
  private static String reachable(String host) {
    return new InetSocketAddress(host, 0).getAddress().isAnyLocalAddress() ? "localhost" : host;
  }

  private static Server build(
      ServerSettings settings, PercolaServices services, HealthWatch health) {
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(settings.host(), settings.port()))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .maxInboundMessageSize(LARGEST_MESSAGE_BYTES)
            .maxInboundMetadataSize(LARGEST_HEADERS_BYTES)
            .maxConcurrentCallsPerConnection(CALLS_PER_CONNECTION)
            .maxRstFramesPerWindow(RESETS_PER_WINDOW, RESET_WINDOW_SECONDS)
            .maxConnectionIdle(IDLE_MINUTES, TimeUnit.MINUTES)
            .permitKeepAliveTime(CLIENT_KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
            .addService(health.service())
            .addService(ProtoReflectionServiceV1.newInstance());
    services.definitions().forEach(builder::addService);
    return builder.build();
  }
}
