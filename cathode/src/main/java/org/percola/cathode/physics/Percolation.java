package org.percola.cathode.physics;

/// How much of a phase belongs to the connected network.
///
/// `P = 1 - exp(-(φ - φ_c) / w)` above the threshold, else 0.
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | φ | amount of the phase (volume or mass fraction) | 1 |
/// | φ_c | threshold of that route and phase | 1 |
/// | w | width over which the network fills up | 1 |
///
/// A smooth closed form with the right ends, not a scaling law: near the threshold it rises
/// linearly where theory has a power of 0.41. Fitted between φ = 0.37 and 0.68; thresholds of one
/// route say nothing about another.
final class Percolation {
  private Percolation() {}

  static double strength(double fraction, double threshold, double width) {
    return fraction <= threshold ? 0 : 1 - StrictMath.exp(-(fraction - threshold) / width);
  }
}
