package org.percola.benchmarks.service.powercut;

import java.util.ArrayList;
import java.util.List;

/// What happened to files and what clients were told, in one order.
final class Tape {
  private final List<Entry> entries = new ArrayList<>();

  /// Work on a file, recorded so that nothing else on the tape happens meanwhile.
  interface Work {
    /// Does it, and says whether it was done.
    boolean done();
  }

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  /// Does the work; the entry is on the tape if it was done.
  synchronized void add(Work work, Entry entry) {
    if (work.done()) {
      entries.add(entry);
    }
  }

  /// All of it so far.
  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
