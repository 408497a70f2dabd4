package org.percola.server.security;

import java.net.URI;
import java.util.Objects;

/// Whose tokens are believed.
///
/// @param issuer who must have made a token: its `iss`
/// @param audience whom it must be for: one of its `aud`
/// @param keys the issuer's public keys as a JSON Web Key Set: a `file:` or an `https:` address
public record JwtSettings(String issuer, String audience, URI keys) {
  public JwtSettings {
    require("issuer", issuer);
    require("audience", audience);
    String scheme = Objects.requireNonNullElse(keys.getScheme(), "");
    if (!scheme.equals("file") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "keys: " + keys + " (expected: a file or an https address)");
    }
  }

  /// Whether the keys are in a file.
  boolean keysInFile() {
    return keys.getScheme().equals("file");
  }

  private static void require(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + ": empty (expected: as the tokens have it)");
    }
  }
}
