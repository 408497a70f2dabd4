package org.percola.server.security;

/// The caller is known, and may not do this.
public final class ForbiddenException extends AccessException {
  private static final long serialVersionUID = 1;

  private ForbiddenException(String reason, String message) {
    super(reason, message);
  }

  /// @param where `campaigns/{campaign}`, or words for wider places
  static ForbiddenException needs(Role needed, String where, String present) {
    return new ForbiddenException(
        "ROLE_MISSING",
        "%s: %s (expected: the role %s or more)".formatted(where, present, needed.word()));
  }

  /// A call that says nothing about who may make it is for nobody.
  static ForbiddenException undeclared(String method) {
    return new ForbiddenException("CALL_UNDECLARED", method + ": nobody may call it");
  }
}
