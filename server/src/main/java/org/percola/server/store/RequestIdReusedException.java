package org.percola.server.store;

/// A request id came before with another request.
public final class RequestIdReusedException extends Refusal {
  private static final long serialVersionUID = 1;

  RequestIdReusedException(ChangeRequest request) {
    super(
        "REQUEST_ID_REUSED",
        "request_id: '"
            + request.requestId()
            + "' came before with another "
            + request.method()
            + " (expected: a new id for a new request)");
  }
}
