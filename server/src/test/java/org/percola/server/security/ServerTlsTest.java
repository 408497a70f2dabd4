package org.percola.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.PercolaServer;
import org.percola.server.ServerSettings;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.ListCampaignsRequest;

/// Encrypted connections, on real sockets.
final class ServerTlsTest {
  private static final long MILLIS_BETWEEN_LOOKS = 50;

  @TempDir Path folder;

  @Test
  void aConnectionThatIsNotEncryptedIsNotAnswered() throws Exception {
    write(bundle("one"));
    try (PercolaServer server = start(null)) {
      ManagedChannel plain =
          NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
      assertThat(call(plain)).isEqualTo(Status.Code.UNAVAILABLE);
      plain.shutdownNow();
    }
  }

  @Test
  void aNewCertificateServesNewConnectionsAndOldOnesLive() throws Exception {
    X509Bundle before = bundle("one");
    X509Bundle after = bundle("two");
    write(before);
    try (PercolaServer server = start(null)) {
      ManagedChannel old = channel(server, before, null);
      assertThat(call(old)).isEqualTo(Status.Code.OK);
      write(after);
      ManagedChannel fresh = channel(server, after, null);
      while (call(fresh) != Status.Code.OK) { // until the change is noticed
        LockSupport.parkNanos(MILLIS_BETWEEN_LOOKS * 1_000_000);
        fresh.resetConnectBackoff();
      }
      assertThat(call(old)).isEqualTo(Status.Code.OK);
      ManagedChannel late = channel(server, before, null);
      assertThat(call(late))
          .as("trusts only the old certificate")
          .isEqualTo(Status.Code.UNAVAILABLE);
      old.shutdownNow();
      fresh.shutdownNow();
      late.shutdownNow();
    }
  }

  @Test
  void aCertificateWhoseKeyIsNotThereYetIsNotUsed() throws Exception {
    X509Bundle before = bundle("one");
    write(before);
    ServerTls tls = ServerTls.of(files(null));
    Files.writeString(folder.resolve("server.crt"), bundle("two").getCertificatePEM());
    tls.look();
    assertThat(tls.certificate()).isEqualTo(before.getCertificate());
    tls.close();
  }

  @Test
  void clientsWithoutACertificateOfTheRightRootAreNotAnswered() throws Exception {
    X509Bundle server = bundle("one");
    X509Bundle client = bundle("client");
    write(server);
    Path clientCa = folder.resolve("clients.crt");
    Files.writeString(clientCa, client.getCertificatePEM());
    try (PercolaServer running = start(clientCa)) {
      ManagedChannel known = channel(running, server, client);
      ManagedChannel unknown = channel(running, server, bundle("client"));
      ManagedChannel none = channel(running, server, null);
      assertThat(call(known)).isEqualTo(Status.Code.OK);
      assertThat(call(unknown)).isEqualTo(Status.Code.UNAVAILABLE);
      assertThat(call(none)).isEqualTo(Status.Code.UNAVAILABLE);
      known.shutdownNow();
      unknown.shutdownNow();
      none.shutdownNow();
    }
  }

  @Test
  void filesThatAreNoGoodAreNamed() throws Exception {
    Files.writeString(folder.resolve("server.crt"), "no certificate");
    Files.writeString(folder.resolve("server.key"), "no key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerTls.of(files(null)))
        .withMessageContaining("server.crt");
  }

  private PercolaServer start(@Nullable Path clientCa) {
    SecuritySettings security =
        new SecuritySettings(files(clientCa), false, null, SecuritySettings.CALLS_PER_SECOND);
    return PercolaServer.start(
        ServerSettings.of(folder.resolve("lab.db")).withPort(0).withSecurity(security));
  }

  private TlsFiles files(@Nullable Path clientCa) {
    return new TlsFiles(folder.resolve("server.crt"), folder.resolve("server.key"), clientCa);
  }

  private void write(X509Bundle bundle) throws IOException {
    Files.writeString(folder.resolve("server.crt"), bundle.getCertificatePEM());
    Files.writeString(folder.resolve("server.key"), bundle.getPrivateKeyPEM());
  }

  private static X509Bundle bundle(String name) throws Exception {
    return new CertificateBuilder()
        .ecp256()
        .subject("CN=" + name)
        .addSanDnsName("localhost")
        .setIsCertificateAuthority(true)
        .buildSelfSigned();
  }

  private static ManagedChannel channel(
      PercolaServer server, X509Bundle trusted, @Nullable X509Bundle own) throws Exception {
    SslContextBuilder tls =
        GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK)
            .trustManager(trusted.getCertificate());
    if (own != null) {
      tls.keyManager(own.getKeyPair().getPrivate(), own.getCertificate());
    }
    return NettyChannelBuilder.forAddress("localhost", server.port())
        .sslContext(tls.build())
        .build();
  }

  private static Status.Code call(ManagedChannel channel) {
    try {
      CampaignServiceGrpc.newBlockingStub(channel)
          .listCampaigns(ListCampaignsRequest.getDefaultInstance());
      return Status.Code.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }
}
