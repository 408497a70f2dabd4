package org.percola.benchmarks.lab;

/// Random numbers by key: the same key and index always draw the same number.
///
/// The mixing function is that of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
///
/// @param key names the stream
record Lot(long key) {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /// An independent stream.
  Lot child(long name) {
    return new Lot(mix(mix(key) + GAMMA * (name + 1)));
  }

  /// Uniform in (0, 1).
  double uniform(long index) {
    return ((mix(key + GAMMA * (index + 1)) >>> 11) + 0.5) * 0x1.0p-53;
  }

  /// Uniform in 0 .. bound - 1.
  int below(int bound, long index) {
    return (int) (uniform(index) * bound);
  }

  /// Standard normal, by Box and Muller.
  double normal(long index) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(2 * index)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(2 * index + 1));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
