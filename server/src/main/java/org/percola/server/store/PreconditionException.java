package org.percola.server.store;

/// What was asked does not suit the present state; asking again without a change will not help.
public final class PreconditionException extends Refusal {
  private static final long serialVersionUID = 1;

  /// @param reason for programs, such as `EXPERIMENT_STATE`
  public PreconditionException(String reason, String message) {
    super(reason, message);
  }

  /// The campaign is deleted.
  public static PreconditionException deleted(String campaignId) {
    return new PreconditionException(
        "CAMPAIGN_DELETED", "campaigns/" + campaignId + ": deleted (expected: undelete it first)");
  }
}
