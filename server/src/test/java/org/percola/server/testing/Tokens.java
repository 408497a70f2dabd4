package org.percola.server.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.percola.server.security.JwtSettings;

/// An identity provider of a lab: signs tokens, and publishes its public key in a file.
public final class Tokens {
  public static final String ISSUER = "https://id.lab";
  public static final String AUDIENCE = "percola";

  private final ECKey key;
  private final Path published;

  private Tokens(ECKey key, Path published) {
    this.key = key;
    this.published = published;
  }

  /// A provider whose public key is in a folder.
  public static Tokens in(Path folder) {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
      Path file = folder.resolve("jwks.json");
      Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
      return new Tokens(key, file);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JwtSettings settings() {
    return new JwtSettings(ISSUER, AUDIENCE, published.toUri());
  }

  /// Claims that are as they must be.
  public static JWTClaimsSet.Builder claims(Instant expires, String... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject("ada")
        .expirationTime(Date.from(expires))
        .claim("percola_roles", List.of(roles));
  }

  public String sign(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
