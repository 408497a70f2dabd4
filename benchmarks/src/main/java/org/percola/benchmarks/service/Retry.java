package org.percola.benchmarks.service;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;

/// When a refused caller may come back.
final class Retry {
  private Retry() {}

  /// What the refusal says; zero when it says nothing.
  static Duration after(Throwable refusal) {
    com.google.rpc.Status status = StatusProto.fromThrowable(refusal);
    if (status == null) {
      return Duration.ZERO;
    }
    for (Any detail : status.getDetailsList()) {
      if (detail.is(RetryInfo.class)) {
        return delay(detail);
      }
    }
    return Duration.ZERO;
  }

  private static Duration delay(Any detail) {
    try {
      com.google.protobuf.Duration delay = detail.unpack(RetryInfo.class).getRetryDelay();
      return Duration.ofSeconds(delay.getSeconds(), delay.getNanos());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
