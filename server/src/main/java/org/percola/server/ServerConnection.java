package org.percola.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.Connection;
import org.percola.server.cli.Failure;

/// A way to the services of a server. Apart from the other ways, so that a command that needs no
/// network loads no network code.
///
/// | variable | what it says |
/// | --- | --- |
/// | `PERCOLA_KEY`, or the file `PERCOLA_KEY_FILE` | the key or token to show |
/// | `PERCOLA_SERVER_CA` | a PEM file of who must have signed the server's certificate; unset for whom Java trusts |
/// | `PERCOLA_CLIENT_CERTIFICATE`, `PERCOLA_CLIENT_KEY` | PEM files, for servers that ask for a certificate |
final class ServerConnection {
  /// What an address starts with when the connection is to be encrypted.
  static final String PRIVATE = "https://";

  private static final String KEY = "PERCOLA_KEY";
  private static final String KEY_FILE = "PERCOLA_KEY_FILE";
  private static final String SERVER_CA = "PERCOLA_SERVER_CA";
  private static final String CLIENT_CERTIFICATE = "PERCOLA_CLIENT_CERTIFICATE";
  private static final String CLIENT_KEY = "PERCOLA_CLIENT_KEY";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final long GOODBYE_SECONDS = 2;

  private ServerConnection() {}

  /// Connects, encrypted when the address says so.
  ///
  /// @param address host:port or https://host:port
  /// @throws Failure when a key would go where others can read it, or a file cannot be read
  static Connection to(String address, Map<String, String> environment) {
    boolean encrypted = address.startsWith(PRIVATE);
    String target = encrypted ? address.substring(PRIVATE.length()) : address;
    String key = key(environment);
    if (key != null && !encrypted && !onThisMachine(target)) {
      throw new Failure(
          KEY
              + ": not sent to "
              + target
              + ", where others can read it (expected: https://HOST:PORT)");
    }
    NettyChannelBuilder builder =
        NettyChannelBuilder.forTarget(target)
            .maxInboundMessageSize(PercolaServer.LARGEST_MESSAGE_BYTES);
    ManagedChannel channel =
        encrypted ? builder.sslContext(tls(environment)).build() : builder.usePlaintext().build();
    return Connection.toServer(showing(key, channel), () -> close(channel));
  }

  private static Channel showing(@Nullable String key, ManagedChannel channel) {
    if (key == null) {
      return channel;
    }
    Metadata headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + key);
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private static @Nullable String key(Map<String, String> environment) {
    String file = environment.get(KEY_FILE);
    try {
      return file == null
          ? environment.get(KEY)
          : Files.readString(Path.of(file), US_ASCII).strip();
    } catch (IOException e) {
      throw new Failure(KEY_FILE + ": " + file + " cannot be read (" + e.getMessage() + ")");
    }
  }

  private static SslContext tls(Map<String, String> environment) {
    try {
      SslContextBuilder builder =
          GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK);
      if (environment.containsKey(SERVER_CA)) {
        builder.trustManager(file(environment, SERVER_CA));
      }
      if (environment.containsKey(CLIENT_CERTIFICATE)) {
        builder.keyManager(file(environment, CLIENT_CERTIFICATE), file(environment, CLIENT_KEY));
      }
      return builder.build();
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          "%s, %s, %s: cannot be used (%s)"
              .formatted(SERVER_CA, CLIENT_CERTIFICATE, CLIENT_KEY, e.getMessage()));
    }
  }

  private static File file(Map<String, String> environment, String variable) {
    String name = environment.get(variable);
    if (name == null) {
      throw new Failure(variable + ": not set (expected: a PEM file)");
    }
    return new File(name);
  }

  private static boolean onThisMachine(String target) {
    try {
      String host = URI.create(PRIVATE + target).getHost();
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException | IllegalArgumentException e) {
      return false;
    }
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
