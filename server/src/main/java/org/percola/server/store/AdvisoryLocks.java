package org.percola.server.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// PostgreSQL's advisory locks: on names rather than rows, so that two replicas that create the
/// same campaign, or answer the same request, meet before there is a row.
///
/// The server frees them when the transaction ends, however it ends, and those taken since a
/// savepoint when it is rolled back to. Names are hashed to 64 bits; two names of one hash only
/// wait for one another.
final class AdvisoryLocks implements Locks {
  private static final String TAKE =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:name, 0)) AS TEXT)";
  private static final String TAKE_FREE =
      """
      SELECT name FROM unnest(ARRAY[<names>]) AS name
      WHERE pg_try_advisory_xact_lock(hashtextextended(name, 0))
      """;

  private final Handle handle;
  private final Undo undo;
  private final Set<String> held = new HashSet<>();
  private boolean hurry;

  /// @param undo is told how to forget a lock that a rollback frees
  AdvisoryLocks(Handle handle, Undo undo) {
    this.handle = handle;
    this.undo = undo;
  }

  @Override
  public void take(ChangeRequest request) {
    String name = name(request);
    if (held.add(name)) {
      handle.createQuery(TAKE).bind("name", name).mapTo(String.class).one();
    }
  }

  @Override
  public Set<ChangeRequest> takeFree(Collection<ChangeRequest> requests) {
    Map<String, ChangeRequest> byName = new HashMap<>();
    requests.forEach(request -> byName.put(name(request), request));
    Set<String> free = free(byName.keySet());
    held.addAll(free);
    Set<ChangeRequest> taken = new HashSet<>(requests);
    taken.removeIf(request -> !free.contains(name(request)));
    return taken;
  }

  @Override
  public void take(String campaignId) {
    String name = "campaign/" + campaignId;
    if (held.contains(name)) {
      return;
    }
    if (!hurry) {
      handle.createQuery(TAKE).bind("name", name).mapTo(String.class).one();
    } else if (free(Set.of(name)).isEmpty()) {
      throw new HeldElsewhereException(campaignId);
    }
    held.add(name);
    undo.add(() -> held.remove(name));
  }

  @Override
  public void hurry() {
    hurry = true;
  }

  private Set<String> free(Set<String> names) {
    return handle
        .createQuery(TAKE_FREE)
        .bindList("names", List.copyOf(names))
        .mapTo(String.class)
        .set();
  }

  private static String name(ChangeRequest request) {
    return "request/" + request.principal() + "\n" + request.method() + "\n" + request.requestId();
  }
}
