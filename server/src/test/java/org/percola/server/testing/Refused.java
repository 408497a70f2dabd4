package org.percola.server.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a refused call came back with.
///
/// @param violations `field: description` of each bad field
/// @param retryAfter zero when it does not say
public record Refused(
    Status.Code code, String message, String reason, List<String> violations, Duration retryAfter) {

  /// The refusal of a call that must be refused.
  public static Refused by(ThrowingCallable call) {
    StatusRuntimeException thrown = catchThrowableOfType(StatusRuntimeException.class, call);
    if (thrown == null) {
      throw new AssertionError("the call was not refused");
    }
    return of(thrown);
  }

  /// What a call that was refused came back with.
  public static Refused of(StatusRuntimeException thrown) {
    List<String> violations = new ArrayList<>();
    String reason = "";
    Duration retryAfter = Duration.ZERO;
    com.google.rpc.Status status = StatusProto.fromThrowable(thrown);
    for (Any detail : status == null ? List.<Any>of() : status.getDetailsList()) {
      if (detail.is(BadRequest.class)) {
        unpack(detail, BadRequest.class)
            .getFieldViolationsList()
            .forEach(v -> violations.add(v.getField() + ": " + v.getDescription()));
      } else if (detail.is(ErrorInfo.class)) {
        reason = unpack(detail, ErrorInfo.class).getReason();
      } else if (detail.is(RetryInfo.class)) {
        var delay = unpack(detail, RetryInfo.class).getRetryDelay();
        retryAfter = Duration.ofSeconds(delay.getSeconds(), delay.getNanos());
      }
    }
    String message = thrown.getStatus().getDescription();
    return new Refused(
        thrown.getStatus().getCode(),
        message == null ? "" : message,
        reason,
        violations,
        retryAfter);
  }

  private static <T extends Message> T unpack(Any detail, Class<T> type) {
    try {
      return detail.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
