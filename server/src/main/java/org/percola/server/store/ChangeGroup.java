package org.percola.server.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes that share a transaction, and what becomes of each.
///
/// A change that is refused costs the others nothing. One that the database refuses ends the
/// transaction; each is then made by itself.
final class ChangeGroup {
  private final List<Change<?>> changes;
  private final List<Change<?>> later = new ArrayList<>();

  /// @param changes one, or some that callers asked for
  ChangeGroup(List<Change<?>> changes) {
    this.changes = List.copyOf(changes);
  }

  boolean repeatable() {
    return changes.stream().allMatch(Change::repeatable);
  }

  /// Makes them, all but those whose campaign another transaction holds. May be done again.
  void make(UnitOfWork unit) {
    later.clear();
    for (Change<?> change : free(unit)) {
      make(change, unit);
      unit.locks().hurry();
    }
    unit.write();
  }

  /// Answers those that were made.
  ///
  /// @return those that were not, to be made in another transaction
  List<Change<?>> done() {
    changes.stream().filter(change -> !later.contains(change)).forEach(Change::reply);
    return later;
  }

  /// Answers those that the failure is an answer to: all, when the database is not there; the one
  /// that was alone; or nobody, because rows of one change may go to the database with another's.
  ///
  /// @return groups of those that have to be made again
  List<ChangeGroup> failed(Throwable failure) {
    if (changes.size() == 1 || failure instanceof UnavailableException) {
      refuse(changes, failure);
      return List.of();
    }
    return changes.stream().map(change -> new ChangeGroup(List.of(change))).toList();
  }

  private static void refuse(List<Change<?>> refused, Throwable refusal) {
    for (Change<?> change : refused) {
      change.refuse(refusal);
      change.reply();
    }
  }

  private List<Change<?>> free(UnitOfWork unit) {
    List<ChangeRequest> requests =
        changes.stream().map(Change::answered).flatMap(Optional::stream).toList();
    Set<ChangeRequest> free = unit.expect(requests);
    List<Change<?>> now = new ArrayList<>();
    for (Change<?> change : changes) {
      boolean mine = change.answered().map(free::contains).orElse(true);
      (mine ? now : later).add(change);
    }
    return now;
  }

  private void make(Change<?> change, UnitOfWork unit) {
    try {
      change.make(unit);
    } catch (HeldElsewhereException e) {
      later.add(change);
    } catch (RuntimeException | Error e) {
      if (ofDatabase(e)) {
        throw e;
      }
      change.refuse(e);
    }
  }

  private static boolean ofDatabase(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
