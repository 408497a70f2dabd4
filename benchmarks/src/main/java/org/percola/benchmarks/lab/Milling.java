package org.percola.benchmarks.lab;

/// Size of PTO particles by hours in the mill: broken first, welded together later.
///
/// `d(h) = d∞ + (d₀ - d∞) exp(-h / τ) + w h`. The paper has two points, as made and 10 h; the rest
/// is assumed.
final class Milling {
  /// µm.
  static final double AS_MADE = 4.5;

  private static final double FINEST = 1.6;
  private static final double HOURS_TO_BREAK = 3.5;

  /// Soft crystals weld, µm/h.
  private static final double WELDING = 0.09;

  private Milling() {}

  static double diameterMicrometre(double hours) {
    return FINEST + (AS_MADE - FINEST) * StrictMath.exp(-hours / HOURS_TO_BREAK) + WELDING * hours;
  }
}
