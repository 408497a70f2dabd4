package org.percola.server.security;

import java.time.Duration;

/// The caller asks for more at a time than one may.
public final class LimitException extends AccessException {
  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  /// @param limit its name, such as `calls per second`
  LimitException(String limit, long most, Duration retryAfter) {
    super("LIMIT_REACHED", "%s: at most %d for one caller. Try again".formatted(limit, most));
    this.retryAfter = retryAfter;
  }

  /// When it makes sense to ask again.
  public Duration retryAfter() {
    return retryAfter;
  }
}
