package org.percola.server.testing;

import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.OperationsGrpc.OperationsBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Path;
import org.percola.server.PercolaServer;
import org.percola.server.ServerSettings;
import org.percola.server.security.SecuritySettings;
import org.percola.server.store.DatabaseLocation;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceBlockingStub;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.PlanningServiceGrpc.PlanningServiceBlockingStub;
import org.percola.v1.WhatIfServiceGrpc;
import org.percola.v1.WhatIfServiceGrpc.WhatIfServiceBlockingStub;

/// A server on a free port and a client's channel to it.
public final class Server implements AutoCloseable {
  private final PercolaServer server;
  private final ManagedChannel channel;

  private Server(PercolaServer server) {
    this.server = server;
    channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
  }

  public static Server on(Path database) {
    return new Server(PercolaServer.start(ServerSettings.of(database).withPort(0)));
  }

  /// Guarded as these settings say.
  public static Server on(Path database, SecuritySettings security) {
    return new Server(
        PercolaServer.start(ServerSettings.of(database).withPort(0).withSecurity(security)));
  }

  /// With figures on a free port.
  public static Server measured(Path database) {
    return new Server(
        PercolaServer.start(ServerSettings.of(database).withPort(0).withMetricsPort(0)));
  }

  public int metricsPort() {
    return server.metricsPort();
  }

  public static Server on(DatabaseLocation database) {
    return new Server(PercolaServer.start(ServerSettings.of(database).withPort(0)));
  }

  public int port() {
    return server.port();
  }

  public ManagedChannel channel() {
    return channel;
  }

  public CampaignServiceBlockingStub campaigns() {
    return CampaignServiceGrpc.newBlockingStub(channel);
  }

  public ExperimentServiceBlockingStub experiments() {
    return ExperimentServiceGrpc.newBlockingStub(channel);
  }

  public PlanningServiceBlockingStub planning() {
    return PlanningServiceGrpc.newBlockingStub(channel);
  }

  public WhatIfServiceBlockingStub whatIf() {
    return WhatIfServiceGrpc.newBlockingStub(channel);
  }

  public OperationsBlockingStub operations() {
    return OperationsGrpc.newBlockingStub(channel);
  }

  /// Stops as a signal would, while clients stay connected.
  public void stop() {
    server.close();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.close();
  }
}
