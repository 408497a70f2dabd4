package org.percola.surrogate;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Names a stream of randomness, so that adding one stream never changes another.
///
/// A key is derived from a seed by words and numbers, e.g. `seed → "search" → slot 2 → restart 1`.
/// Mixing is the 64-bit finaliser of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014).
public record RandomKey(long state) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /// The root of all streams of one seed.
  public static RandomKey ofSeed(long seed) {
    return new RandomKey(mix(seed + GOLDEN_GAMMA));
  }

  /// The key of a purpose below this one.
  public RandomKey child(String purpose) {
    long hash = state;
    for (int i = 0; i < purpose.length(); i++) {
      hash = mix(hash + GOLDEN_GAMMA * (purpose.charAt(i) + 1L));
    }
    return new RandomKey(mix(hash ^ purpose.length()));
  }

  /// The key of a numbered member below this one.
  public RandomKey child(long index) {
    return new RandomKey(mix(state ^ mix(index + GOLDEN_GAMMA)));
  }

  /// A fresh generator at the start of this key's stream.
  public RandomGenerator generator() {
    return new SplittableRandom(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
