package org.percola.server.store;

import java.time.Duration;

/// There is too much to do already; nothing was begun.
public final class BusyException extends Refusal {
  private static final long serialVersionUID = 1;

  private static final Duration HELD_RETRY_AFTER = Duration.ofSeconds(1);

  /// An operation takes about this long.
  private static final Duration OPERATION_RETRY_AFTER = Duration.ofSeconds(30);

  private final Duration retryAfter;

  /// @param what is busy, such as `the planner`
  public BusyException(String what, int waiting, Duration retryAfter) {
    this(what + ": " + waiting + " requests are waiting already. Try again", retryAfter);
  }

  private BusyException(String message, Duration retryAfter) {
    super("BUSY", message);
    this.retryAfter = retryAfter;
  }

  /// Others change the same campaign, and did not come to an end in time.
  static BusyException held(Throwable cause) {
    BusyException busy =
        new BusyException("the campaign: others change it. Try again", HELD_RETRY_AFTER);
    busy.initCause(cause);
    return busy;
  }

  /// As many streams as there may be are open.
  public static BusyException streams(int open, Duration retryAfter) {
    return new BusyException("watch: " + open + " streams are open already", retryAfter);
  }

  /// As many operations as there may be are open.
  static BusyException operations(String where, int open) {
    return new BusyException(
        "operations of %s: %d are open already. Wait for one, or cancel it".formatted(where, open),
        OPERATION_RETRY_AFTER);
  }

  /// When it makes sense to ask again.
  public Duration retryAfter() {
    return retryAfter;
  }
}
