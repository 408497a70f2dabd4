package org.percola.benchmarks.service;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;

/// For how long nothing was heard of those who should be heard all the time.
final class Silence {
  private final AtomicLong last = new AtomicLong(System.nanoTime());
  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

  /// Somebody was heard.
  void broken() {
    long now = System.nanoTime();
    longest.accumulate(now - last.getAndSet(now));
  }

  /// Begins to listen anew.
  void listen() {
    last.set(System.nanoTime());
    longest.reset();
  }

  /// Milliseconds of the longest since then that has ended.
  long longestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(longest.get());
  }
}
