package org.percola.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Tokens;

/// An issuer's keys at an address. Settings insist on one that is encrypted; how keys are fetched
/// does not depend on it.
final class TokenKeysTest {
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String published = "";
  private HttpServer issuer;

  @BeforeEach
  void publish() throws IOException, JOSEException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/jwks.json",
        exchange -> {
          try (exchange) {
            asked.incrementAndGet();
            byte[] body = published.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    issuer.start();
    published = new JWKSet(key("one")).toString();
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  @Test
  void areFetchedOnceAndKept() throws JOSEException {
    JWKSource<SecurityContext> keys = TokenKeys.address(address());
    assertThat(keys.get(named("one"), null)).extracting(JWK::getKeyID).containsExactly("one");
    assertThat(keys.get(named("one"), null)).hasSize(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void areAskedForAgainWhenATokenNamesAnotherKeyButNotForEveryGuess() throws JOSEException {
    JWKSource<SecurityContext> keys = TokenKeys.address(address());
    assertThat(keys.get(named("one"), null)).hasSize(1);
    published = new JWKSet(key("two")).toString();
    assertThat(keys.get(named("two"), null)).extracting(JWK::getKeyID).containsExactly("two");
    assertThatExceptionOfType(KeySourceException.class)
        .isThrownBy(() -> {
          keys.get(named("three"), null);
          keys.get(named("four"), null);
        });
    assertThat(asked.get()).isBetween(2, 3);
  }

  @Test
  void areStillKnownWhenTheIssuerIsGone() throws JOSEException {
    JWKSource<SecurityContext> keys = TokenKeys.address(address());
    assertThat(keys.get(named("one"), null)).hasSize(1);
    issuer.stop(0);
    assertThat(keys.get(named("one"), null)).hasSize(1);
  }

  @Test
  void thatCannotBeHadAreTheReasonWhyATokenIsRefused(@TempDir java.nio.file.Path folder) {
    URI nowhere = URI.create("https://127.0.0.1:1/jwks.json");
    TokenVerifier verifier =
        new TokenVerifier(
            new JwtSettings(Tokens.ISSUER, Tokens.AUDIENCE, nowhere), Clock.systemUTC());
    String token =
        Tokens.in(folder).sign(Tokens.claims(Instant.now().plusSeconds(60), "viewer").build());
    assertThatExceptionOfType(UnauthenticatedException.class)
        .isThrownBy(() -> verifier.recognise(token))
        .withMessageContaining("the issuer's keys cannot be had now");
  }

  @Test
  void atAnAddressThatOthersCanRewriteAreNotTaken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JwtSettings(Tokens.ISSUER, Tokens.AUDIENCE, address()))
        .withMessageEndingWith("(expected: a file or an https address)");
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks.json");
  }

  private static ECKey key(String id) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID(id).generate().toPublicJWK();
  }

  private static JWKSelector named(String id) {
    return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
  }
}
