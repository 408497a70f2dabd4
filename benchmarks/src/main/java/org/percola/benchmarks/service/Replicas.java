package org.percola.benchmarks.service;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.percola.server.PercolaServer;
import org.percola.server.ServerSettings;
import org.percola.server.store.Credentials;
import org.percola.server.store.DatabaseLocation;

/// Some servers over one PostgreSQL database of their own, and the command line beside them.
final class Replicas implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("percola-replicas-");
  private final PostgresProcess postgres = new PostgresProcess(folder);
  private final List<PercolaServer> servers = new ArrayList<>();
  private final List<ManagedChannel> channels = new ArrayList<>();

  Replicas(int count) throws IOException {
    var database = new DatabaseLocation.Postgres(postgres.url(), Credentials.NONE);
    for (int i = 0; i < count; i++) {
      servers.add(PercolaServer.start(ServerSettings.of(database).withPort(0)));
      channels.add(
          NettyChannelBuilder.forAddress("127.0.0.1", servers.getLast().port())
              .usePlaintext()
              .build());
    }
  }

  int count() {
    return servers.size();
  }

  /// The way to one of them, beginning again after the last.
  Channel channel(int number) {
    return channels.get(number % channels.size());
  }

  CommandLine commandLine() {
    return new CommandLine(folder, postgres.url());
  }

  @Override
  public void close() throws IOException {
    channels.forEach(ManagedChannel::shutdownNow);
    servers.forEach(PercolaServer::close);
    postgres.close();
    ChaosSqlite.delete(folder);
  }
}
