package org.percola.server.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public keys of whoever makes tokens.
final class TokenKeys {
  /// How long keys from an address are used before they are asked for again.
  private static final long CACHED_MILLIS = 300_000;

  /// How long the last keys are used while the address does not answer.
  private static final long OUTAGE_MILLIS = 4 * 3_600_000;

  private static final int WAIT_MILLIS = 3_000;
  private static final int LARGEST_BYTES = 256 * 1024;

  private TokenKeys() {}

  /// The keys at an address; asked again, never more than every 30 seconds, when a token names a
  /// key that is not among them.
  static JWKSource<SecurityContext> at(JwtSettings settings) {
    return settings.keysInFile() ? file(Path.of(settings.keys())) : address(settings.keys());
  }

  static JWKSource<SecurityContext> address(URI address) {
    try {
      var retriever = new DefaultResourceRetriever(WAIT_MILLIS, WAIT_MILLIS, LARGEST_BYTES);
      return JWKSourceBuilder.create(address.toURL(), retriever)
          .cache(CACHED_MILLIS, 2 * WAIT_MILLIS)
          .retrying(true)
          .outageTolerant(OUTAGE_MILLIS)
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("keys: " + address + " (expected: an address)", e);
    }
  }

  private static JWKSource<SecurityContext> file(Path file) {
    KeyFile keys = new KeyFile(file);
    keys.read(); // says at once what is wrong with it
    return (selector, context) -> keys.select(selector);
  }

  /// A file of keys, read again when it has changed.
  private static final class KeyFile {
    private final Path file;
    private @Nullable FileTime time;
    private JWKSet keys = new JWKSet();

    KeyFile(Path file) {
      this.file = file;
    }

    synchronized List<JWK> select(JWKSelector selector) {
      read();
      return selector.select(keys);
    }

    synchronized void read() {
      try {
        FileTime changed = Files.getLastModifiedTime(file);
        if (!changed.equals(time)) {
          keys = JWKSet.parse(Files.readString(file));
          time = changed;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be read (" + e.getMessage() + ")", e);
      } catch (ParseException e) {
        throw new IllegalArgumentException(
            file + ": " + e.getMessage() + " (expected: a JSON Web Key Set)", e);
      }
    }
  }
}
