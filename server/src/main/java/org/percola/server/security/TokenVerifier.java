package org.percola.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Recognises whoever shows a JSON Web Token of a lab's identity provider.
///
/// A token must be signed by one of the issuer's keys with RS256 or ES256, name the issuer, this
/// audience and a subject, and not be over. What its subject may do stands in the claim
/// `percola_roles`: texts such as `viewer`, for all campaigns, or `operator@cycle-life`.
final class TokenVerifier {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  /// How long a token that was verified is believed: an ES256 signature takes a third of a
  /// millisecond to check, and a key that its issuer withdraws counts here for this long.
  static final Duration BELIEVED = Duration.ofSeconds(60);

  /// The most tokens that are remembered; when there are more, all are verified again.
  private static final int MOST_REMEMBERED = 10_000;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final Clock clock;

  TokenVerifier(JwtSettings settings, Clock clock) {
    this.clock = clock;
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, TokenKeys.at(settings)));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWTClaimsSetVerifier(new Claims(settings));
  }

  /// Whoever shows a token.
  ///
  /// @throws UnauthenticatedException when it is not to be believed
  Caller recognise(String token) {
    Instant now = clock.instant();
    Seen known = seen.get(token);
    if (known != null && now.isBefore(known.until)) {
      return known.caller;
    }
    JWTClaimsSet claims = verify(token);
    Instant end = claims.getExpirationTime().toInstant();
    Instant until = now.plus(BELIEVED).isBefore(end) ? now.plus(BELIEVED) : end;
    Caller caller = new Caller("users/" + claims.getSubject(), TokenRoles.of(claims));
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    seen.put(token, new Seen(caller, until));
    return caller;
  }

  private JWTClaimsSet verify(String token) {
    try {
      return processor.process(token, null);
    } catch (ParseException e) {
      throw UnauthenticatedException.token("not a JSON Web Token");
    } catch (BadJOSEException e) {
      throw UnauthenticatedException.token(String.valueOf(e.getMessage()));
    } catch (JOSEException e) {
      throw UnauthenticatedException.token("the issuer's keys cannot be had now");
    }
  }

  /// A token that was verified a moment ago.
  private record Seen(Caller caller, Instant until) {}

  /// What must stand in a token, by the clock of this server.
  private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    Claims(JwtSettings settings) {
      super(
          settings.audience(),
          new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
          Set.of("sub", "exp"));
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }

  /// The roles in a token.
  private static final class TokenRoles {
    private static final String CLAIM = "percola_roles";

    private TokenRoles() {}

    static List<Grant> of(JWTClaimsSet claims) {
      try {
        @Nullable List<String> words = claims.getStringListClaim(CLAIM);
        return words == null ? List.of() : words.stream().map(TokenRoles::grant).toList();
      } catch (ParseException | IllegalArgumentException e) {
        throw UnauthenticatedException.token(CLAIM + ": not a list of roles");
      }
    }

    private static Grant grant(String words) {
      int at = words.indexOf('@');
      Role role =
          Role.named(at < 0 ? words : words.substring(0, at))
              .orElseThrow(IllegalArgumentException::new);
      return new Grant(role, at < 0 ? null : words.substring(at + 1));
    }
  }
}
