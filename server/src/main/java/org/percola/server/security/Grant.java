package org.percola.server.security;

import org.jspecify.annotations.Nullable;

/// A role, and where it holds.
///
/// @param campaignId the only campaign in which it holds; null for all, also those to come
public record Grant(Role role, @Nullable String campaignId) {
  public Grant {
    if (role == Role.ADMIN && campaignId != null) {
      throw new IllegalArgumentException(
          "campaign: " + campaignId + " (expected: none, an admin is one for all campaigns)");
    }
  }

  /// A role in all campaigns.
  public static Grant everywhere(Role role) {
    return new Grant(role, null);
  }

  boolean holdsIn(String campaign) {
    return campaignId == null || campaignId.equals(campaign);
  }
}
