package org.percola.server;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;

/// The services inside this process, behind a channel like a server's.
public final class InProcessServices implements AutoCloseable {
  private final Server server;
  private final ManagedChannel channel;
  private final PercolaServices services;

  private InProcessServices(Server server, ManagedChannel channel, PercolaServices services) {
    this.server = server;
    this.channel = channel;
    this.services = services;
  }

  static InProcessServices of(String name, Server server, PercolaServices services) {
    return new InProcessServices(server, InProcessChannelBuilder.forName(name).build(), services);
  }

  /// The way to the services.
  public Channel channel() {
    return channel;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
    services.close();
  }
}
