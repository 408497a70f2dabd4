package org.percola.server.security;

/// Nobody knows who calls. No message says more of what was shown than whoever showed it must know.
public final class UnauthenticatedException extends AccessException {
  private static final long serialVersionUID = 1;

  private UnauthenticatedException(String reason, String message) {
    super(reason, message);
  }

  static UnauthenticatedException missing() {
    return new UnauthenticatedException(
        "KEY_MISSING",
        "authorization: not there (expected: Bearer and a key made by: percola key create)");
  }

  /// The same whether the key's name or its secret is wrong.
  static UnauthenticatedException unknownKey() {
    return new UnauthenticatedException(
        "KEY_UNKNOWN", "authorization: not a key of this server (expected: one as it was printed)");
  }

  static UnauthenticatedException expired(String id) {
    return new UnauthenticatedException(
        "KEY_EXPIRED", "apiKeys/" + id + ": has expired (expected: a new key)");
  }

  static UnauthenticatedException revoked(String id) {
    return new UnauthenticatedException(
        "KEY_REVOKED", "apiKeys/" + id + ": was revoked (expected: a new key)");
  }

  static UnauthenticatedException token(String why) {
    return new UnauthenticatedException(
        "TOKEN_REFUSED", "authorization: the token is refused (" + why + ")");
  }
}
