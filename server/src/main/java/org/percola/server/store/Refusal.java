package org.percola.server.store;

/// The state of the world does not allow what was asked.
public abstract sealed class Refusal extends RuntimeException
    permits AlreadyExistsException,
        BusyException,
        NotFoundException,
        OutcomeUnknownException,
        PreconditionException,
        RequestIdReusedException,
        StaleException,
        StoppingException,
        UnavailableException {
  private static final long serialVersionUID = 1;

  private final String reason;

  Refusal(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// For programs: upper-case words joined by underscores, such as `CAMPAIGN_NOT_FOUND`.
  public final String reason() {
    return reason;
  }
}
