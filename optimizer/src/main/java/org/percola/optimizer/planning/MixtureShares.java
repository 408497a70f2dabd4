package org.percola.optimizer.planning;

/// Even draws of the parts of a whole between bounds, as shares of the room above the lower bounds.
///
/// Exponential numbers, divided by their sum, are even over a simplex (a Dirichlet distribution
/// with all parameters 1). Given the ratios of the others, one of k such shares has the density `(1
/// - s)^(k - 2)`, cut off where a part would pass its upper bound.
final class MixtureShares {
  /// Keeps the logarithm finite.
  private static final double EDGE = 0x1p-40;

  private final double[] caps;

  /// @param caps per part the largest share, (upper - lower) / room
  MixtureShares(double[] caps) {
    this.caps = caps;
  }

  /// Shares that sum to 1, from one number in 0 to 1 per part; may pass a cap.
  double[] draw(double[] uniform) {
    double[] shares = new double[caps.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = -StrictMath.log(Math.clamp(1 - uniform[i], EDGE, 1 - EDGE));
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  boolean within(double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > caps[i]) {
        return false;
      }
    }
    return true;
  }

  /// The same shares with one drawn again; the others keep their ratios.
  ///
  /// @param shares within their caps
  /// @param uniform in 0 to 1
  double[] redrawn(double[] shares, int part, double uniform) {
    double rest = 1 - shares[part];
    if (!(rest > 0) || shares.length < 2) {
      return shares.clone();
    }
    double least = 0;
    for (int j = 0; j < shares.length; j++) {
      if (j != part && shares[j] > 0) {
        least = Math.max(least, 1 - caps[j] * rest / shares[j]);
      }
    }
    int power = shares.length - 1;
    double most = Math.min(1, caps[part]);
    double high = StrictMath.pow(1 - least, power);
    double low = StrictMath.pow(1 - most, power);
    double drawn = 1 - StrictMath.pow(high + uniform * (low - high), 1.0 / power);
    double[] moved = new double[shares.length];
    for (int j = 0; j < shares.length; j++) {
      moved[j] = j == part ? drawn : shares[j] / rest * (1 - drawn);
    }
    return moved;
  }
}
