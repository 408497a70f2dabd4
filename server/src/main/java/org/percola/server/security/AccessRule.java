package org.percola.server.security;

/// What a call needs of whoever makes it.
public sealed interface AccessRule {

  /// The least role that may make it.
  Role role();

  /// The role in the campaign that the request is about.
  record InCampaign(Role role, String campaignId) implements AccessRule {}

  /// The role in any campaign.
  record Anywhere(Role role) implements AccessRule {}

  /// The role for all campaigns together.
  record Everywhere(Role role) implements AccessRule {}
}
