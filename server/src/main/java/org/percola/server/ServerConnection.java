package org.percola.server;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.concurrent.TimeUnit;
import org.percola.server.cli.Connection;

/// A way to the services of a server. Apart from the other ways, so that a command that needs no
/// network loads no network code.
final class ServerConnection {
  private static final long GOODBYE_SECONDS = 2;

  private ServerConnection() {}

  /// Connects without encryption: the server listens on this machine only, unless told otherwise.
  ///
  /// @param address host:port
  static Connection to(String address) {
    ManagedChannel channel =
        NettyChannelBuilder.forTarget(address)
            .usePlaintext()
            .maxInboundMessageSize(PercolaServer.LARGEST_MESSAGE_BYTES)
            .build();
    return Connection.toServer(channel, () -> close(channel));
  }

  private static void close(ManagedChannel channel) {
    channel.shutdown();
    try {
      if (!channel.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        channel.shutdownNow();
      }
    } catch (InterruptedException e) {
      channel.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
