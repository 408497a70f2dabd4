package org.percola.server.security;

/// The server would be open to other machines.
public final class UnguardedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnguardedException(String message) {
    super(message);
  }
}
