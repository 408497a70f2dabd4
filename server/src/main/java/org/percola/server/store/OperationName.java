package org.percola.server.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What tells operations apart.
///
/// @param id orders the operations of a campaign by creation
public record OperationName(String campaignId, String id) {
  private static final Pattern TEXT = Pattern.compile("campaigns/([^/]+)/operations/([^/]+)");

  /// What [#text] was written of.
  static OperationName of(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("not an operation: " + text);
    }
    return new OperationName(parts.group(1), parts.group(2));
  }

  /// `campaigns/{campaign}/operations/{operation}`.
  public String text() {
    return "campaigns/" + campaignId + "/operations/" + id;
  }
}
