package org.percola.server.store;

import org.jspecify.annotations.Nullable;

/// A database cannot be used as it is; the message says what would have to be different.
public final class DatabaseUnusableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseUnusableException(String message) {
    super(message);
  }

  DatabaseUnusableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
