package org.percola.server.security;

import java.util.function.LongSupplier;

/// Lets so many pass per second in the long run, and twice as many at once after a rest.
///
/// A counter of nanoseconds that are owed: each pass costs `1e9 / rate` of them, time pays them
/// back, and nobody may owe more than [#BURST_SECONDS].
final class TokenBucket {
  private static final long NANOS = 1_000_000_000;

  /// More lets a caller that was quiet send more at once.
  private static final long BURST_SECONDS = 2;

  private final long cost;
  private final LongSupplier nanoTime;
  private long owed;
  private long last;

  TokenBucket(int perSecond, LongSupplier nanoTime) {
    this.cost = NANOS / perSecond;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /// Passes when there is room.
  ///
  /// @return 0, or in how many nanoseconds there will be room
  synchronized long pass() {
    long now = nanoTime.getAsLong();
    owed = Math.max(0, owed - (now - last));
    last = now;
    long over = owed + cost - BURST_SECONDS * NANOS;
    if (over > 0) {
      return over;
    }
    owed += cost;
    return 0;
  }
}
