package org.percola.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience =
      new Patience(new Story(new PrintStream(OutputStream.nullOutputStream())));
  private int calls;

  @Test
  void aServerThatIsAwayOrBusyIsAskedAgain() {
    assertThat(answered(Status.UNAVAILABLE.asRuntimeException())).isEqualTo(2);
    assertThat(answered(refusal(Status.Code.RESOURCE_EXHAUSTED, RetryInfo.getDefaultInstance())))
        .isEqualTo(2);
    assertThat(answered(refusal(Status.Code.ABORTED, reason("CAMPAIGN_CHANGED")))).isEqualTo(2);
  }

  @Test
  void oneThatWouldRefuseAgainIsNot() {
    assertThrownOn(Status.RESOURCE_EXHAUSTED.asRuntimeException()); // a message beyond its limit
    assertThrownOn(refusal(Status.Code.RESOURCE_EXHAUSTED, reason("OUT_OF_MEMORY")));
    assertThrownOn(refusal(Status.Code.ABORTED, reason("ETAG_MISMATCH")));
    assertThrownOn(Status.INVALID_ARGUMENT.asRuntimeException());
  }

  private void assertThrownOn(StatusRuntimeException refusal) {
    assertThatThrownBy(() -> answered(refusal)).isSameAs(refusal);
    assertThat(calls).isEqualTo(1);
  }

  /// How many calls it took when the first one is refused.
  private int answered(StatusRuntimeException refusal) {
    calls = 0;
    return patience.until(() -> {
      if (++calls == 1) {
        throw refusal;
      }
      return calls;
    });
  }

  private static ErrorInfo reason(String reason) {
    return ErrorInfo.newBuilder().setReason(reason).setDomain("percola.org").build();
  }

  private static StatusRuntimeException refusal(Status.Code code, Message detail) {
    return StatusProto.toStatusRuntimeException(
        com.google.rpc.Status.newBuilder()
            .setCode(code.value())
            .addDetails(Any.pack(detail))
            .build());
  }
}
