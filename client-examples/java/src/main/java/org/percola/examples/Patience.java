package org.percola.examples;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Sends a call again until the server answers, however long it is away. What will be refused again
/// is not sent again: a request that is too large for the server, or one for a version that is
/// past.
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
      case UNAVAILABLE, DEADLINE_EXCEEDED -> true;
      case RESOURCE_EXHAUSTED -> detail(refusal, RetryInfo.class).isPresent();
      case ABORTED ->
          detail(refusal, ErrorInfo.class)
              .filter(info -> info.getReason().equals("ETAG_MISMATCH"))
              .isEmpty();
      default -> false;
    };
  }

  /// What the server says beside its sentence, for programs.
  private static <M extends Message> Optional<M> detail(
      StatusRuntimeException refusal, Class<M> type) {
    com.google.rpc.Status status = StatusProto.fromThrowable(refusal);
    if (status != null) {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(type)) {
          return Optional.of(unpacked(detail, type));
        }
      }
    }
    return Optional.empty();
  }

  private static <M extends Message> M unpacked(Any detail, Class<M> type) {
    try {
      return detail.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
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
