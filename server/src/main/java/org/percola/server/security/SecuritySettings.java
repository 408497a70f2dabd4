package org.percola.server.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a server is guarded.
///
/// @param tls null for connections that are not encrypted
/// @param keysRequired whether callers must show a key or a token
/// @param jwt whose tokens are believed beside keys; null for nobody's
/// @param callsPerSecond the most calls that one known caller may make in a second, in the long run
public record SecuritySettings(
    @Nullable TlsFiles tls, boolean keysRequired, @Nullable JwtSettings jwt, int callsPerSecond) {
  /// More than a robot or a page needs, and so few that no single caller keeps out the others.
  public static final int CALLS_PER_SECOND = 1_000;

  /// For callers on this machine only: whoever reaches the server may do everything.
  public static final SecuritySettings OPEN =
      new SecuritySettings(null, false, null, CALLS_PER_SECOND);

  public SecuritySettings {
    if (jwt != null && !keysRequired) {
      throw new IllegalArgumentException("tokens: given (expected: with keys required)");
    }
    if (callsPerSecond < 1) {
      throw new IllegalArgumentException(
          "calls per second: " + callsPerSecond + " (expected: 1 or more)");
    }
  }

  /// Refuses to be so little guarded on an address that other machines reach.
  ///
  /// @throws UnguardedException with what to add
  public void check(String host) {
    List<String> missing = new ArrayList<>();
    if (tls == null) {
      missing.add(
          "--tls-certificate FILE and --tls-key FILE, so that nobody on the way reads along");
    }
    if (!keysRequired) {
      missing.add("--require-key, so that only those may call who have a key");
    }
    if (!missing.isEmpty() && !onlyThisMachine(host)) {
      throw new UnguardedException(
          "--address %s: other machines reach it. Add %s; or serve this machine only, --address 127.0.0.1"
              .formatted(host, String.join(", and ", missing)));
    }
  }

  private static boolean onlyThisMachine(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return true; // it cannot be listened on, and that will be said
    }
  }
}
