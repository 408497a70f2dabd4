package org.percola.benchmarks.service;

import io.grpc.Status;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How calls ended: answered, refused as too many, or failed.
final class Tally {
  private final Latencies answered = new Latencies();
  private final Latencies refused = new Latencies();
  private final LongAdder withoutRetryInfo = new LongAdder();
  private final Map<Status.Code, LongAdder> failed = new ConcurrentHashMap<>();

  void answered(long nanos) {
    answered.add(nanos);
  }

  /// @param thrown what came instead of an answer
  void ended(Throwable thrown, long nanos) {
    Status.Code code = Status.fromThrowable(thrown).getCode();
    if (code != Status.Code.RESOURCE_EXHAUSTED) {
      failed.computeIfAbsent(code, key -> new LongAdder()).increment();
      return;
    }
    refused.add(nanos);
    if (Retry.after(thrown).isZero()) {
      withoutRetryInfo.increment();
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%d answered: %s".formatted(answered.count(), answered));
    if (refused.count() > 0) {
      text.append("%n  %d refused: %s".formatted(refused.count(), refused));
      text.append("%n  %d refusals without saying when to come back".formatted(withoutRetryInfo()));
    }
    failed.forEach((code, count) -> text.append("%n  %s calls %s".formatted(count, code)));
    return text.toString();
  }

  Latencies answered() {
    return answered;
  }

  Latencies refused() {
    return refused;
  }

  /// Refusals that do not say when to come back.
  long withoutRetryInfo() {
    return withoutRetryInfo.sum();
  }

  /// Calls that ended in any other way, by status.
  Map<Status.Code, LongAdder> failed() {
    return failed;
  }
}
