package org.percola.server.security;

import java.util.Optional;
import org.percola.server.store.NotFoundException;

/// Decides who may do what: the only place that does. What is not allowed is refused, and what a
/// caller may not even see is not there for them.
public final class Authorizer {
  private static final String ALL = "all campaigns";

  private Authorizer() {}

  /// Refuses a call that its caller may not make.
  ///
  /// @param method its name, for whoever forgot to say who may make it
  /// @throws ForbiddenException when the caller may see what it is about, but not do this
  /// @throws NotFoundException when the caller may not know of the campaign
  public static void check(Caller caller, String method, Optional<AccessRule> rule) {
    switch (rule.orElseThrow(() -> ForbiddenException.undeclared(method))) {
      case AccessRule.InCampaign(Role needed, String campaignId) -> {
        Role present =
            caller.roleIn(campaignId).orElseThrow(() -> NotFoundException.campaign(campaignId));
        require(needed, Optional.of(present), "campaigns/" + campaignId);
      }
      case AccessRule.Anywhere(Role needed) ->
          require(needed, caller.roleAnywhere(), "any campaign");
      case AccessRule.Everywhere(Role needed) -> require(needed, caller.roleEverywhere(), ALL);
    }
  }

  private static void require(Role needed, Optional<Role> present, String where) {
    if (present.filter(role -> role.covers(needed)).isEmpty()) {
      throw ForbiddenException.needs(needed, where, present.map(Role::word).orElse("no role"));
    }
  }
}
