package org.percola.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Work that outlives the call that started it, and what came of it.
///
/// @param method the full name of the call that started it
/// @param principal who asked; empty when nobody has to say
/// @param attempts runs that have begun; only the latest may end it
/// @param created when it was asked for
/// @param started when its first run began; null while it waits for that
/// @param ended null while it is open
/// @param result what whoever ended it wrote; null while it is open
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
public record StoredOperation(
    OperationName name,
    String method,
    String principal,
    OperationProgress progress,
    long attempts,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    byte @Nullable [] result) {

  /// Whether it has not ended.
  public boolean open() {
    return ended == null;
  }

  /// Its latest run.
  public OperationRun latest() {
    return new OperationRun(name, attempts);
  }
}
