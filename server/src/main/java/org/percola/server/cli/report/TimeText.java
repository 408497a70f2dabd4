package org.percola.server.cli.report;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people read them; the same wherever they are read.
final class TimeText {
  private static final DateTimeFormatter MINUTES = format("uuuu-MM-dd HH:mm'Z'");
  private static final DateTimeFormatter SECONDS = format("uuuu-MM-dd HH:mm:ss'Z'");

  private TimeText() {}

  /// To the minute.
  static String minutes(Timestamp time) {
    return MINUTES.format(instant(time));
  }

  /// To the second.
  static String seconds(Timestamp time) {
    return SECONDS.format(instant(time));
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
