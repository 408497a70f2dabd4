package org.percola.server.store;

/// Tells a repeated request from a new one.
///
/// @param principal who asks; empty when nobody has to say
/// @param method the call's full name
/// @param requestId chosen by the caller; empty when repeating the call need not be safe
/// @param bodyHash a digest of the request without its id
public record ChangeRequest(String principal, String method, String requestId, String bodyHash) {

  /// Whether the answer is kept for repeats.
  public boolean repeatable() {
    return !requestId.isEmpty();
  }
}
