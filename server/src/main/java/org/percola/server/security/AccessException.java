package org.percola.server.security;

/// A call is not for whoever made it.
public abstract sealed class AccessException extends RuntimeException
    permits UnauthenticatedException, ForbiddenException, LimitException {
  private static final long serialVersionUID = 1;

  private final String reason;

  AccessException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// For programs: upper-case words joined by underscores, such as `KEY_EXPIRED`.
  public final String reason() {
    return reason;
  }
}
