package org.percola.server.cli;

import io.grpc.Channel;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceBlockingStub;
import org.percola.v1.KeyServiceGrpc;
import org.percola.v1.KeyServiceGrpc.KeyServiceBlockingStub;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.PlanningServiceGrpc.PlanningServiceBlockingStub;
import org.percola.v1.TemplateServiceGrpc;
import org.percola.v1.TemplateServiceGrpc.TemplateServiceBlockingStub;
import org.percola.v1.WhatIfServiceGrpc;
import org.percola.v1.WhatIfServiceGrpc.WhatIfServiceBlockingStub;

/// A way to the services, in this process or on a server; every call is answered alike.
public final class Connection implements AutoCloseable {
  private final Channel channel;
  private final Runnable release;
  private final boolean toServer;

  /// The services in this process, behind a channel.
  ///
  /// @param release lets go of the channel and of what is behind it
  public Connection(Channel channel, Runnable release) {
    this(channel, release, false);
  }

  private Connection(Channel channel, Runnable release, boolean toServer) {
    this.channel = channel;
    this.release = release;
    this.toServer = toServer;
  }

  /// The services of a server, behind a channel.
  ///
  /// @param release lets go of the channel
  public static Connection toServer(Channel channel, Runnable release) {
    return new Connection(channel, release, true);
  }

  /// Whether others may change the campaigns meanwhile.
  boolean toServer() {
    return toServer;
  }

  CampaignServiceBlockingStub campaigns() {
    return CampaignServiceGrpc.newBlockingStub(channel);
  }

  ExperimentServiceBlockingStub experiments() {
    return ExperimentServiceGrpc.newBlockingStub(channel);
  }

  PlanningServiceBlockingStub planning() {
    return PlanningServiceGrpc.newBlockingStub(channel);
  }

  WhatIfServiceBlockingStub whatIf() {
    return WhatIfServiceGrpc.newBlockingStub(channel);
  }

  TemplateServiceBlockingStub templates() {
    return TemplateServiceGrpc.newBlockingStub(channel);
  }

  KeyServiceBlockingStub keys() {
    return KeyServiceGrpc.newBlockingStub(channel);
  }

  @Override
  public void close() {
    release.run();
  }
}
