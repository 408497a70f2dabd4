package org.percola.examples;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.function.Supplier;

/// Sends a call again until the server answers, however long it is away.
///
/// That is safe because the request carries its `request_id`: a call that had arrived after all is
/// answered as before and has no second effect.
final class Patience {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Story story;

  Patience(Story story) {
    this.story = story;
  }

  /// The answer; other refusals than for being away or busy are thrown on.
  <T> T until(Supplier<T> call) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return call.get();
      } catch (StatusRuntimeException e) {
        if (!passes(e)) {
          throw e;
        }
        story.say("No answer yet (" + e.getStatus().getCode() + "). Trying again.");
        sleep(pause);
        pause = pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
      }
    }
  }

  private static boolean passes(StatusRuntimeException refusal) {
    return switch (refusal.getStatus().getCode()) {
      case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED -> true;
      default -> false;
    };
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the server", e);
    }
  }
}
