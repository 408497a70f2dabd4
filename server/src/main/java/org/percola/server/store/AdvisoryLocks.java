package org.percola.server.store;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// PostgreSQL's advisory locks: on names rather than rows, so that two replicas that create the
/// same campaign, or answer the same request, meet before there is a row.
///
/// The server frees them when the transaction ends, however it ends. Names are hashed to 64 bits;
/// two names of one hash only wait for one another.
final class AdvisoryLocks implements Locks {
  private static final String TAKE =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:name, 0)) AS TEXT)";

  private final Handle handle;
  private final Set<String> held = new HashSet<>();

  AdvisoryLocks(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void take(ChangeRequest request) {
    if (request.repeatable()) {
      take("request", request.principal() + "\n" + request.method() + "\n" + request.requestId());
    }
  }

  @Override
  public void take(String campaignId) {
    take("campaign", campaignId);
  }

  private void take(String kind, String name) {
    String whole = kind + "/" + name;
    if (held.add(whole)) {
      handle.createQuery(TAKE).bind("name", whole).mapTo(String.class).one();
    }
  }
}
