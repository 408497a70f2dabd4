package org.percola.benchmarks.service;

/// Calls in a fixed proportion to one another.
interface CallMix {
  /// One of many calls.
  ///
  /// @param number from 0; the same number makes the same call of the same kind
  Call<?, ?> call(long number);
}
