package org.percola.server.metrics;

import io.grpc.Context;
import org.jspecify.annotations.Nullable;

/// What is noted about a call while it runs, for its line in the log.
public final class CallNote {
  private static final Context.Key<CallNote> KEY = Context.key("call note");

  private volatile String principal = "";

  CallNote() {}

  /// Notes who makes the call that this thread works for.
  public static void principal(String name) {
    @Nullable CallNote note = KEY.get();
    if (note != null) {
      note.principal = name;
    }
  }

  Context in(Context context) {
    return context.withValue(KEY, this);
  }

  String principal() {
    return principal;
  }
}
