package org.percola.server.store;

import java.time.Duration;

/// The database does not answer at the moment; nothing was changed.
public final class UnavailableException extends Refusal {
  private static final long serialVersionUID = 1;

  /// A restart of the database takes about this long.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  UnavailableException(Throwable cause) {
    super("DATABASE_UNAVAILABLE", "the database does not answer. Try again");
    initCause(cause);
  }

  /// @param why what is wrong with it, as far as that is known
  UnavailableException(String why, Throwable cause) {
    super("DATABASE_UNAVAILABLE", "the database does not answer: " + why + ". Try again");
    initCause(cause);
  }

  /// When it makes sense to ask again.
  public Duration retryAfter() {
    return RETRY_AFTER;
  }
}
