package org.percola.server.security;

import io.grpc.Metadata;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Finds out who calls, from the call's `authorization`.
public final class Authentication {
  private static final Metadata.Key<String> HEADER =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final String SCHEME = "Bearer ";

  private final KeyRing keys;
  private final @Nullable TokenVerifier tokens;

  private Authentication(KeyRing keys, @Nullable TokenVerifier tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  /// By keys only, or by tokens too.
  ///
  /// @param jwt whose tokens are believed; null for nobody's
  /// @throws IllegalArgumentException when their keys cannot be read
  public static Authentication by(KeyRing keys, @Nullable JwtSettings jwt, Clock clock) {
    return new Authentication(keys, jwt == null ? null : new TokenVerifier(jwt, clock));
  }

  /// Who calls.
  ///
  /// @throws UnauthenticatedException when that is not clear
  Caller of(Metadata headers) {
    String header = headers.get(HEADER);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw UnauthenticatedException.missing();
    }
    String shown = header.substring(SCHEME.length()).strip();
    if (tokens != null && !shown.startsWith(KeyText.PREFIX)) {
      return tokens.recognise(shown);
    }
    return keys.recognise(KeyText.parse(shown).orElseThrow(UnauthenticatedException::unknownKey));
  }
}
