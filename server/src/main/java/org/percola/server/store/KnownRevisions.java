package org.percola.server.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// At which revision campaigns are, known without asking the database. Only of use to a process
/// that makes all changes itself.
///
/// A campaign is not known from before a change of it may be on disk until after it is, or is taken
/// back: whoever asks in between asks the database, so that nobody is told of a revision that
/// others have seen the end of.
final class KnownRevisions {
  private final Map<String, Known> all = new ConcurrentHashMap<>();

  /// Changed and not settled; only the thread that changes looks here.
  private final Set<String> unsettled = new HashSet<>();

  /// A campaign's revision.
  ///
  /// @param database asks the database
  long of(String id, LongSupplier database) {
    Known known = all.get(id);
    if (known != null && known.revision > 0) {
      return known.revision;
    }
    long revision = database.getAsLong();
    if (known == null) {
      all.putIfAbsent(id, new Known(revision, false));
    } else if (!known.changing) {
      all.replace(id, known, new Known(revision, false)); // unless it has changed since
    }
    return revision;
  }

  /// A campaign is about to change.
  void changing(String id) {
    unsettled.add(id);
    all.put(id, new Known(0, true));
  }

  /// What was about to change has changed, or has not.
  void settled() {
    unsettled.forEach(id -> all.put(id, new Known(0, false)));
    unsettled.clear();
  }

  /// What is known of a campaign at a time: equal only to itself.
  private static final class Known {
    private final long revision;
    private final boolean changing;

    /// @param revision 0 when the database must be asked
    Known(long revision, boolean changing) {
      this.revision = revision;
      this.changing = changing;
    }
  }
}
