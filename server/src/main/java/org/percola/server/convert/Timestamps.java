package org.percola.server.convert;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/// Times.
final class Timestamps {
  private Timestamps() {}

  static Timestamp toProto(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  static Instant fromProto(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
