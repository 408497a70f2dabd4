package org.percola.server.store;

/// There is nothing of that name.
public final class NotFoundException extends Refusal {
  private static final long serialVersionUID = 1;

  private NotFoundException(String reason, String message) {
    super(reason, message);
  }

  public static NotFoundException campaign(String id) {
    return new NotFoundException("CAMPAIGN_NOT_FOUND", "campaigns/" + id + ": there is none");
  }

  static NotFoundException key(String id) {
    return new NotFoundException("KEY_NOT_FOUND", "apiKeys/" + id + ": there is none");
  }

  static NotFoundException operation(OperationName name) {
    return new NotFoundException("OPERATION_NOT_FOUND", name.text() + ": there is none");
  }

  static NotFoundException candidates(String campaignId, String id) {
    return new NotFoundException(
        "CANDIDATES_NOT_FOUND", "campaigns/" + campaignId + ": there is no candidate list " + id);
  }

  public static NotFoundException experiment(String campaignId, String id) {
    return new NotFoundException(
        "EXPERIMENT_NOT_FOUND",
        "campaigns/" + campaignId + "/experiments/" + id + ": there is none");
  }
}
