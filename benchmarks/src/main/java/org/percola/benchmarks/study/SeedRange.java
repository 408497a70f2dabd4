package org.percola.benchmarks.study;

import java.util.List;
import java.util.stream.LongStream;

/// Consecutive seeds, written `0-19` or `7`.
record SeedRange(long first, long last) {
  SeedRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "seeds: %d-%d (expected: like 0-19)".formatted(first, last));
    }
  }

  static SeedRange parse(String text) {
    String[] ends = text.split("-", -1);
    try {
      return new SeedRange(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("seeds: " + text + " (expected: like 0-19)", e);
    }
  }

  List<Long> all() {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
