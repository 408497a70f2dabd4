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

/// A way to the services, in this process or on a server; a caller cannot tell which.
public final class Connection implements AutoCloseable {
  private final Channel channel;
  private final Runnable release;

  /// The services behind a channel.
  ///
  /// @param release lets go of the channel and of what is behind it
  public Connection(Channel channel, Runnable release) {
    this.channel = channel;
    this.release = release;
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
