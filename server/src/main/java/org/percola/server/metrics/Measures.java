package org.percola.server.metrics;

import java.util.function.Supplier;

/// Takes down how long things take and how often they happen. Times are in nanoseconds.
public interface Measures {
  /// For those who do not want to know; no library of figures is loaded.
  Measures NONE =
      new Measures() {
        @Override
        public void phase(Phase phase, long nanos) {}

        @Override
        public void waited(long nanos) {}

        @Override
        public void committed(long nanos) {}

        @Override
        public void replayed(String method) {}
      };

  /// A part of a suggestion took so long.
  void phase(Phase phase, long nanos);

  /// A plan waited so long for a thread.
  void waited(long nanos);

  /// A transaction took so long to be on disk.
  void committed(long nanos);

  /// A request was answered as it was before.
  ///
  /// @param method the call's full name
  void replayed(String method);

  /// Does a part of a suggestion, and takes down how long it took.
  default <T> T timed(Phase phase, Supplier<T> work) {
    long begin = System.nanoTime();
    try {
      return work.get();
    } finally {
      phase(phase, System.nanoTime() - begin);
    }
  }
}
