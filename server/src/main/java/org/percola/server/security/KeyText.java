package org.percola.server.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key as its holder has it: `pk_{id}_{secret}`, the secret being 256 random bits in 43 letters.
///
/// So many bits cannot be guessed, and a plain SHA-256 of them cannot be turned back: the slow
/// digests that passwords need would only let callers keep the server busy.
record KeyText(String id, String secret) {
  private static final int SECRET_BYTES = 32;
  static final String PREFIX = "pk_";
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "([a-z0-9-]{1,63})_([A-Za-z0-9_-]{43})");

  /// A new key of that id.
  static KeyText random(String id, SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new KeyText(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /// What a caller shows, if it has the form of a key.
  static Optional<KeyText> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new KeyText(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /// What its holder sends.
  String text() {
    return PREFIX + id + "_" + secret;
  }

  /// What is kept of the secret: its SHA-256 in hexadecimal.
  String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Whether it is the key of which this was kept; takes the same time whatever differs.
  boolean matches(String kept) {
    return MessageDigest.isEqual(hash().getBytes(US_ASCII), kept.getBytes(US_ASCII));
  }

  /// Never the secret.
  @Override
  public String toString() {
    return PREFIX + id + "_...";
  }
}
