package org.percola.benchmarks.service;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long calls took, taken down by many threads at once, to three digits.
final class Latencies {
  private static final int DIGITS = 3;

  /// In microseconds.
  private final Histogram all = new ConcurrentHistogram(DIGITS);

  void add(long nanos) {
    all.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
  }

  long count() {
    return all.getTotalCount();
  }

  /// Milliseconds that so many percent of the calls did not exceed; 0 without calls.
  double milliseconds(double percent) {
    return all.getValueAtPercentile(percent) / 1e3;
  }

  @Override
  public String toString() {
    return "median %.2f ms, 99 %% within %.2f ms, at most %.1f ms"
        .formatted(milliseconds(50), milliseconds(99), milliseconds(100));
  }
}
