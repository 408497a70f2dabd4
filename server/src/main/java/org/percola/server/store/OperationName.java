package org.percola.server.store;

/// What tells operations apart.
///
/// @param id orders the operations of a campaign by creation
public record OperationName(String campaignId, String id) {

  /// `campaigns/{campaign}/operations/{operation}`.
  public String text() {
    return "campaigns/" + campaignId + "/operations/" + id;
  }
}
