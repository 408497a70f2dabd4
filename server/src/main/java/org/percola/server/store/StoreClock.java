package org.percola.server.store;

import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Tells when a change is made.
interface StoreClock {
  /// The clock of the PostgreSQL server: one time for all who share it, whatever their own clocks
  /// say.
  StoreClock OF_POSTGRES =
      handle ->
          Micros.instant(
              handle
                  .createQuery(
                      "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)")
                  .mapTo(Long.class)
                  .one());

  /// Now, asked inside a transaction of the store.
  Instant now(Handle handle);

  /// A clock of this process.
  static StoreClock of(Clock clock) {
    return handle -> clock.instant();
  }
}
