package org.percola.benchmarks.lab;

/// The equilibrium voltage of PTO by how full its reachable part is: `E(x) = 2.50 - 0.56 x - 0.004
/// / (1.02 - x)` V.
///
/// Between the plateaus of the paper's profiles, near 2.5 V and near 2.0 V, and steep at the end.
final class OpenCircuit {
  private static final double START = 2.50;
  private static final double SLOPE = 0.56;
  private static final double KNEE = 0.004;
  private static final double FULL = 1.02;
  private static final int HALVINGS = 50;

  private OpenCircuit() {}

  /// V.
  static double at(double filled) {
    return START - SLOPE * filled - KNEE / (FULL - filled);
  }

  /// How full the material is at a voltage, 0 to 1.
  static double filledAt(double volts) {
    double lower = 0;
    double upper = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (lower + upper);
      if (at(middle) > volts) {
        lower = middle;
      } else {
        upper = middle;
      }
    }
    return 0.5 * (lower + upper);
  }

  /// Mean voltage from empty to that full, V.
  static double mean(double filled) {
    double knee = KNEE * StrictMath.log(FULL / (FULL - filled));
    return START - SLOPE * filled / 2 - knee / filled;
  }
}
