package org.percola.server;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.percola.server.security.KeyRing;
import org.percola.server.security.ServerTls;
import org.percola.server.security.TlsFiles;
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
  private final @Nullable ServerTls tls;
  private final Observation observation;
  private final CampaignStore store;

  private PercolaServer(
      Server server,
      HealthWatch health,
      PercolaServices services,
      @Nullable ServerTls tls,
      Observation observation,
      CampaignStore store) {
    this.server = server;
    this.health = health;
    this.services = services;
    this.tls = tls;
    this.observation = observation;
    this.store = store;
  }

  /// Opens the database and listens.
  ///
  /// @throws org.percola.server.store.DatabaseInUseException when another process has it open
  /// @throws org.percola.server.store.DatabaseUnusableException when it cannot be used
  /// @throws org.percola.server.security.UnguardedException when other machines would reach it
  ///   without being asked who they are
  /// @throws IllegalArgumentException when certificates or keys are no good
  /// @throws UncheckedIOException when the port is taken
  public static PercolaServer start(ServerSettings settings) {
    settings.security().check(settings.host());
    Logging.collect(settings.log());
    CampaignStore store = Stores.open(settings.database());
    try {
      return over(store, settings);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static PercolaServer over(CampaignStore store, ServerSettings settings) {
    Clock clock = Clock.systemUTC();
    Guards guards = Guards.of(settings.security(), new KeyRing(store.keys(), clock), clock);
    TlsFiles files = settings.security().tls();
    ServerTls tls = files == null ? null : ServerTls.of(files);
    Observation observation = Observation.of(settings);
    store.observe(observation.measures()::committed);
    PercolaServices services =
        PercolaServices.over(
            store,
            settings.planners(),
            settings.waitingPlans(),
            guards.watchedBy(observation.watchers()),
            observation.measures());
    HealthWatch health = new HealthWatch(store);
    PercolaServer made =
        new PercolaServer(
            build(settings, tls, services, health), health, services, tls, observation, store);
    try {
      observation.open(services);
      made.server.start();
      services.resume();
    } catch (RuntimeException e) {
      made.server.shutdownNow();
      made.release();
      throw e;
    } catch (IOException e) {
      made.release();
      throw new UncheckedIOException(
          "%s:%d: cannot be listened on (%s)"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
    store.announce(
        (tls == null ? "" : ServerConnection.PRIVATE)
            + reachable(settings.host())
            + ":"
            + made.port());
    LOG.info("listening on {}:{}", settings.host(), made.port());
    return made;
  }

  /// The port it listens on.
  public int port() {
    return server.getPort();
  }

  /// The port that tells its figures; 0 when none does.
  public int metricsPort() {
    return observation.port();
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
    release();
    store.close();
  }

  private void release() {
    observation.close();
    health.close();
    services.close();
    if (tls != null) {
      tls.close();
    }
  }

  // A server that listens on every address is reached on this machine's own.
  private static String reachable(String host) {
    return new InetSocketAddress(host, 0).getAddress().isAnyLocalAddress() ? "localhost" : host;
  }

  private static Server build(
      ServerSettings settings,
      @Nullable ServerTls tls,
      PercolaServices services,
      HealthWatch health) {
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
    if (tls != null) {
      builder.sslContext(tls.context());
    }
    return builder.build();
  }
}
