package org.percola.server.store;

/// What should be an archive of a campaign is none, or not a whole one.
public final class DamagedArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedArchiveException(String message) {
    super(message);
  }
}
