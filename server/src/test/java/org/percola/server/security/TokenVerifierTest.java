package org.percola.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.SteppedClock;
import org.percola.server.testing.Tokens;

final class TokenVerifierTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3_600);

  @TempDir Path folder;
  private final SteppedClock clock = SteppedClock.from(NOW);
  private Tokens tokens;
  private TokenVerifier verifier;

  @BeforeEach
  void publish() {
    tokens = Tokens.in(folder);
    verifier = new TokenVerifier(tokens.settings(), clock);
  }

  @Test
  void aTokenTellsWhoCallsAndWhatTheyMayDo() {
    String token = tokens.sign(Tokens.claims(LATER, "viewer", "operator@cycle-life").build());
    assertThat(verifier.recognise(token))
        .isEqualTo(
            new Caller(
                "users/ada",
                java.util.List.of(
                    new Grant(Role.VIEWER, null), new Grant(Role.OPERATOR, "cycle-life"))));
  }

  @Test
  void aTokenWithoutRolesMayDoNothing() {
    String token = tokens.sign(Tokens.claims(LATER).claim("percola_roles", null).build());
    assertThat(verifier.recognise(token).grants()).isEmpty();
  }

  @Test
  void whatIsNotSignedByTheIssuerIsRefused(@TempDir Path elsewhere) throws Exception {
    JWTClaimsSet claims = Tokens.claims(LATER, "admin").build();
    refused(new PlainJWT(claims).serialize());
    refused(Tokens.in(elsewhere).sign(claims));
    SignedJWT guessed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    guessed.sign(new MACSigner(Files.readAllBytes(folder.resolve("jwks.json"))));
    refused(guessed.serialize());
    String good = tokens.sign(claims);
    refused(good.substring(0, good.length() - 8) + "AAAAAAAA");
    refused("no token at all");
    refused("");
  }

  @Test
  void aTokenNeedsIssuerAudienceSubjectAndEnd() {
    refused(tokens.sign(Tokens.claims(LATER).issuer("https://elsewhere").build()));
    refused(tokens.sign(Tokens.claims(LATER).audience("elsewhere").build()));
    refused(tokens.sign(Tokens.claims(LATER).subject(null).build()));
    refused(tokens.sign(Tokens.claims(LATER).expirationTime(null).build()));
    refused(tokens.sign(Tokens.claims(LATER, "emperor").build()));
    refused(tokens.sign(Tokens.claims(LATER, "admin@cycle-life").build()));
  }

  @Test
  void aTokenThatWasBelievedEndsOnTime() {
    String token = tokens.sign(Tokens.claims(NOW.plusSeconds(10), "viewer").build());
    assertThat(verifier.recognise(token).name()).isEqualTo("users/ada");
    clock.advance(Duration.ofSeconds(90)); // past the end, and the tolerance for other clocks
    refused(token);
  }

  @Test
  void newKeysOfTheIssuerAreFound() throws Exception {
    Files.createDirectories(folder.resolve("new"));
    Tokens renewed = Tokens.in(folder.resolve("new"));
    String token = renewed.sign(Tokens.claims(LATER, "viewer").build());
    refused(token);
    Files.copy(
        folder.resolve("new/jwks.json"),
        folder.resolve("jwks.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(
        folder.resolve("jwks.json"), java.nio.file.attribute.FileTime.from(LATER));
    assertThat(verifier.recognise(token).name()).isEqualTo("users/ada");
  }

  private void refused(String token) {
    assertThatExceptionOfType(UnauthenticatedException.class)
        .isThrownBy(() -> verifier.recognise(token))
        .matches(refusal -> refusal.reason().equals("TOKEN_REFUSED"));
  }
}
