package org.percola.server.convert;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where the next page of a list starts, opaque to callers.
public final class PageToken {
  private static final int DEFAULT_SIZE = 100;
  private static final int LARGEST_SIZE = 1_000;

  private PageToken() {}

  /// The token of the page after a key.
  public static String write(String lastKey) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(lastKey.getBytes(StandardCharsets.UTF_8));
  }

  /// The key that a page starts after; empty for the first page.
  public static String read(String token, Violations at) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      at.add("page_token", "'" + token + "'", "next_page_token of the page before");
      return "";
    }
  }

  /// The ordinal that a page starts after; 0 for the first page.
  public static long readOrdinal(String token, Violations at) {
    String key = read(token, at);
    if (key.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      at.add("page_token", "'" + token + "'", "next_page_token of the page before");
      return 0;
    }
  }

  /// The number of entries on a page.
  public static int size(int asked, Violations at) {
    if (asked < 0 || asked > LARGEST_SIZE) {
      at.add("page_size", asked, "1 to " + LARGEST_SIZE + ", or 0 for " + DEFAULT_SIZE);
    }
    return asked == 0 ? DEFAULT_SIZE : asked;
  }
}
