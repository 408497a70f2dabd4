package org.percola.benchmarks.service;

import java.util.List;

/// How long something took, time after time.
///
/// @param what it was
/// @param millis one per time, ascending
record Waits(String what, List<Long> millis) {
  Waits {
    millis = millis.stream().sorted().toList();
  }

  @Override
  public String toString() {
    return "%-47s median %.2f s, at most %.2f s"
        .formatted(what, millis.get(millis.size() / 2) / 1e3, millis.getLast() / 1e3);
  }
}
