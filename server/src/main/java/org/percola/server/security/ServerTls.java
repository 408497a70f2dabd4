package org.percola.server.security;

import io.grpc.netty.GrpcSslContexts;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.AdvancedTlsX509TrustManager.Verification;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's side of private connections. Files that change are used for the connections from
/// then on; those that are open stay open, and files that are no good change nothing.
public final class ServerTls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);

  /// How long a new certificate may go unnoticed; a look reads three small files.
  private static final long SECONDS_BETWEEN_LOOKS = 1;

  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final TlsFiles files;
  private final AdvancedTlsX509KeyManager identity = new AdvancedTlsX509KeyManager();
  private final @Nullable AdvancedTlsX509TrustManager clients;
  private final SslContext context;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("percola-certificates").daemon().factory());
  private TlsMaterial.Content seen;
  private volatile TlsMaterial used;

  private ServerTls(TlsFiles files) throws IOException, GeneralSecurityException {
    this.files = files;
    clients =
        files.clientCa() == null
            ? null
            : AdvancedTlsX509TrustManager.newBuilder()
                .setVerification(Verification.CERTIFICATE_ONLY_VERIFICATION)
                .build();
    seen = TlsMaterial.Content.of(files);
    used = TlsMaterial.read(seen);
    use(used);
    context = context(identity, clients);
    ScheduledFuture<?> _ =
        looks.scheduleWithFixedDelay(
            this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  /// With what stands in the files, now and whenever they change.
  ///
  /// @throws IllegalArgumentException when they are no good
  public static ServerTls of(TlsFiles files) {
    try {
      return new ServerTls(files);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "TLS: %s and %s: %s (expected: a certificate and its key, in PEM form)"
              .formatted(files.certificate(), files.key(), e),
          e);
    }
  }

  /// What Netty needs.
  public SslContext context() {
    return context;
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }

  /// The certificate that new connections get.
  X509Certificate certificate() {
    return used.chain().getFirst();
  }

  /// Uses what stands in the files, if that has changed and is good.
  void look() {
    try {
      TlsMaterial.Content content = TlsMaterial.Content.of(files);
      if (!content.equals(seen)) {
        seen = content;
        use(TlsMaterial.read(content));
        LOG.info("{}: changed, used for new connections", files.certificate());
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.warn("{}: changed, and is not used ({})", files.certificate(), e.toString());
    }
  }

  private void use(TlsMaterial material) throws IOException, GeneralSecurityException {
    if (clients != null) {
      clients.updateTrustCredentials(material.clientRoots().toArray(X509Certificate[]::new));
    }
    identity.updateIdentityCredentials(
        material.chain().toArray(X509Certificate[]::new), material.key());
    used = material;
  }

  private static SslContext context(
      AdvancedTlsX509KeyManager identity, @Nullable AdvancedTlsX509TrustManager clients)
      throws IOException {
    SslContextBuilder builder =
        GrpcSslContexts.configure(SslContextBuilder.forServer(identity), SslProvider.JDK)
            .protocols(PROTOCOLS);
    if (clients != null) {
      builder.trustManager(clients).clientAuth(ClientAuth.REQUIRE);
    }
    return builder.build();
  }
}
