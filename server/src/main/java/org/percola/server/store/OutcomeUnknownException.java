package org.percola.server.store;

/// The connection to the database broke while a change was being written, and the request had no id
/// by which it could be found again.
public final class OutcomeUnknownException extends Refusal {
  private static final long serialVersionUID = 1;

  OutcomeUnknownException(Throwable cause) {
    super(
        "OUTCOME_UNKNOWN",
        "the connection to the database broke while the change was written: it may be there or not"
            + " (expected: look before asking again; a request_id makes repeating safe)");
    initCause(cause);
  }
}
