package org.percola.surrogate.kernel;

/// Stretches an input here and compresses it there, so that one length scale fits all of it.
///
/// w(t) = 1 - (1 - tᵃ)ᵇ, the Kumaraswamy distribution function, maps the unit interval onto itself
/// and increases; a = b = 1 changes nothing. Beyond the unit interval w(t) = t. As in Snoek et al.,
/// "Input Warping for Bayesian Optimization of Non-Stationary Functions", ICML 2014, arXiv
/// 1402.0929, there with the Beta distribution.
public final class Warping {

  /// Changes nothing.
  public static final Warping IDENTITY = new Warping(new int[0], new double[0], new double[0]);

  private static final double LN_2 = 0.6931471805599453;

  private final int[] groups;
  private final double[] a;
  private final double[] b;

  /// @param groups what is stretched, each one coordinate that lies in the unit interval
  /// @param a one positive exponent per stretched group
  /// @param b one positive exponent per stretched group
  public Warping(int[] groups, double[] a, double[] b) {
    this.groups = groups.clone();
    this.a = a.clone();
    this.b = b.clone();
  }

  public boolean isIdentity() {
    return groups.length == 0;
  }

  /// The number of stretched groups.
  int count() {
    return groups.length;
  }

  int group(int index) {
    return groups[index];
  }

  /// w(t) for a stretched group.
  double of(int index, double t) {
    if (!(t > 0 && t < 1)) {
      return t;
    }
    return -StrictMath.expm1(b[index] * logRest(index, t));
  }

  /// dw / d ln a.
  double byLogA(int index, double t) {
    if (!(t > 0 && t < 1)) {
      return 0;
    }
    double power = a[index] * StrictMath.log(t);
    double density = b[index] * StrictMath.exp((b[index] - 1) * logRest(index, t));
    return density * StrictMath.exp(power) * power;
  }

  /// dw / d ln b.
  double byLogB(int index, double t) {
    if (!(t > 0 && t < 1)) {
      return 0;
    }
    double power = b[index] * logRest(index, t);
    return -StrictMath.exp(power) * power;
  }

  /// ln(1 - tᵃ) for t strictly between 0 and 1: finite, and exact to rounding at both ends.
  private double logRest(int index, double t) {
    double power = a[index] * StrictMath.log(t);
    return power > -LN_2
        ? StrictMath.log(Math.max(-StrictMath.expm1(power), Double.MIN_NORMAL))
        : StrictMath.log1p(-StrictMath.exp(power));
  }
}
