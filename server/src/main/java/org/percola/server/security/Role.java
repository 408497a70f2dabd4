package org.percola.server.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody may do; each role everything that those before it may.
public enum Role {
  /// Reads, and asks for forecasts that are stored nowhere.
  VIEWER,
  /// Asks for experiments and records what came of them.
  OPERATOR,
  /// Changes what a campaign is about.
  EDITOR,
  /// Deletes a campaign and brings it back.
  OWNER,
  /// Says who may do what. Only for all campaigns together.
  ADMIN;

  /// Whether this role may do what the other may.
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  /// Its name in texts: `viewer`, `operator`, `editor`, `owner`, `admin`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role that a text names.
  public static Optional<Role> named(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
