package org.percola.server.store;

import org.jspecify.annotations.Nullable;

/// Who we are to a database. Never printed.
///
/// @param user null for whom the address names, or the driver's default
/// @param password null when none is needed, or the driver's password file has it
public record Credentials(@Nullable String user, @Nullable String password) {
  /// Nothing but what the address and the driver's password file say.
  public static final Credentials NONE = new Credentials(null, null);

  @Override
  public String toString() {
    return "Credentials[" + (user == null ? "no user" : user) + "]";
  }
}
