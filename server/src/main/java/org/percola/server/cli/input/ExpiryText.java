package org.percola.server.cli.input;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something ends, as people write it: `2027-01-31`, `2027-01-31T12:00:00Z`, `90d`, `12h`.
public final class ExpiryText {
  private static final Pattern AFTER = Pattern.compile("(\\d{1,5})([dh])");
  private static final String EXPECTED =
      " (expected: a time such as 2027-01-31 or 2027-01-31T12:00:00Z, or 90d or 12h from now)";

  private ExpiryText() {}

  /// The moment that is meant; a day ends before it begins in UTC.
  ///
  /// @throws InvalidInput when it is none, or not after now
  public static Instant read(String option, String text, Instant now) {
    Instant end = end(option, text, now);
    if (!end.isAfter(now)) {
      throw new InvalidInput(option, text + " (expected: a time to come)");
    }
    return end;
  }

  private static Instant end(String option, String text, Instant now) {
    Matcher after = AFTER.matcher(text);
    if (after.matches()) {
      long number = Long.parseLong(after.group(1));
      boolean days = after.group(2).equals("d");
      return now.plus(days ? Duration.ofDays(number) : Duration.ofHours(number));
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInput(option, text + EXPECTED);
    }
  }
}
