package org.percola.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that moves on by a microsecond every time it is read, and further when told to.
public final class SteppedClock extends Clock {
  private Instant now;

  private SteppedClock(Instant now) {
    this.now = now;
  }

  public static SteppedClock from(Instant start) {
    return new SteppedClock(start);
  }

  /// What it said last.
  public synchronized Instant last() {
    return now;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public synchronized Instant instant() {
    now = now.plusNanos(1_000);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("times have no zone here");
  }
}
