package org.percola.server.store;

/// Somebody else was faster: read again and decide again.
public final class StaleException extends Refusal {
  private static final long serialVersionUID = 1;

  private StaleException(String reason, String message) {
    super(reason, message);
  }

  /// The etag sent is not the current one.
  public static StaleException etag(String resource, String sent, String current) {
    return new StaleException(
        "ETAG_MISMATCH",
        resource + ": etag '" + sent + "' (expected: the current '" + current + "')");
  }

  /// A plan was overtaken by changes every time it was computed.
  public static StaleException overtaken(String campaignId, int attempts) {
    return new StaleException(
        "CAMPAIGN_CHANGED",
        "campaigns/" + campaignId + ": changed during each of " + attempts + " plans. Try again");
  }
}
