package org.percola.server.grpc;

import com.google.protobuf.MessageLite;

/// What there is room for on a page, which is sent as one message: campaigns that list their
/// candidates take megabytes each.
final class PageRoom {
  /// The most bytes of a page. It leaves room below the 32 MiB of a message.
  private static final int MOST_BYTES = 24 * 1024 * 1024;

  private long taken;

  /// Whether one more fits. The first always does, for a page without any would never end.
  boolean takes(MessageLite more) {
    boolean first = taken == 0;
    taken += more.getSerializedSize();
    return first || taken <= MOST_BYTES;
  }
}
