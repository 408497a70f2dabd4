package org.percola.server.store;

/// The name is taken.
public final class AlreadyExistsException extends Refusal {
  private static final long serialVersionUID = 1;

  private AlreadyExistsException(String reason, String message) {
    super(reason, message);
  }

  public static AlreadyExistsException campaign(String id) {
    return new AlreadyExistsException(
        "CAMPAIGN_ALREADY_EXISTS",
        "campaigns/" + id + ": there is one already. Maybe it is deleted: then undelete it");
  }

  public static AlreadyExistsException experiment(String campaignId, String id) {
    return new AlreadyExistsException(
        "EXPERIMENT_ALREADY_EXISTS",
        "campaigns/" + campaignId + "/experiments/" + id + ": there is one already");
  }

  static AlreadyExistsException key(String id) {
    return new AlreadyExistsException(
        "KEY_ALREADY_EXISTS",
        "apiKeys/" + id + ": there was one already (expected: a name that was never used)");
  }
}
