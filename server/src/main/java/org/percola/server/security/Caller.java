package org.percola.server.security;

import io.grpc.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Who makes a call, and what they may do.
///
/// @param name `apiKeys/{key}` or `users/{subject}`; empty where nobody has to say
public record Caller(String name, List<Grant> grants) {
  /// Whoever can open the database, or reach a server that asks for no key, may do everything.
  public static final Caller LOCAL = new Caller("", List.of(Grant.everywhere(Role.ADMIN)));

  private static final Context.Key<Caller> KEY = Context.keyWithDefault("caller", LOCAL);

  public Caller {
    grants = List.copyOf(grants);
  }

  /// Who makes the call that this thread works for.
  public static Caller current() {
    return KEY.get();
  }

  /// The context of a call that this caller makes.
  Context in(Context context) {
    return context.withValue(KEY, this);
  }

  /// Whether they had to say who they are.
  public boolean known() {
    return !name.isEmpty();
  }

  /// Whether they may know that there is such a campaign.
  public boolean sees(String campaignId) {
    return roleIn(campaignId).isPresent();
  }

  /// The most they may do in a campaign.
  Optional<Role> roleIn(String campaignId) {
    return most(grant -> grant.holdsIn(campaignId));
  }

  /// The most they may do in all campaigns together.
  Optional<Role> roleEverywhere() {
    return most(grant -> grant.campaignId() == null);
  }

  /// The most they may do somewhere.
  Optional<Role> roleAnywhere() {
    return most(grant -> true);
  }

  private Optional<Role> most(Predicate<Grant> where) {
    return grants.stream().filter(where).map(Grant::role).max(Role::compareTo);
  }
}
