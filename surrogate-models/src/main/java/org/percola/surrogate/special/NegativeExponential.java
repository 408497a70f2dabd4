package org.percola.surrogate.special;

/// exp(-x) for x ≥ 0, in plain arithmetic: many at a time, and the same bits everywhere.
///
/// With n = ⌊-x / ln 2⌉ and r = -x - n ln 2, |r| ≤ ln 2 / 2: exp(-x) = 2ⁿ Σ rᵏ/k! up to k = 13,
/// whose remainder is below 1e-17. Relative error below 4e-16; beyond x = 700 the value stays at
/// exp(-700), 1e-304.
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as published
public final class NegativeExponential {

  /// From here on the value stays.
  public static final double LARGEST = 700;

  /// 1 / ln 2.
  public static final double PER_LN_2 = 1.44269504088896340735992468100189214;

  /// ln 2 = HIGH + LOW, HIGH with trailing zeros so that n HIGH is exact.
  public static final double LN_2_HIGH = 0x1.62e42fee00000p-1;

  /// The rest of ln 2.
  public static final double LN_2_LOW = 0x1.a39ef35793c76p-33;

  /// Adding and subtracting it rounds to an integer.
  public static final double ROUND = 0x1.8p52;

  /// 1/13!, the last coefficient of exp; the others follow.
  public static final double OVER_13 = 1.6059043836821614599e-10;

  /// 1/12!
  public static final double OVER_12 = 2.0876756987868098979e-9;

  /// 1/11!
  public static final double OVER_11 = 2.5052108385441718775e-8;

  /// 1/10!
  public static final double OVER_10 = 2.7557319223985890653e-7;

  /// 1/9!
  public static final double OVER_9 = 2.7557319223985890653e-6;

  /// 1/8!
  public static final double OVER_8 = 2.4801587301587301587e-5;

  /// 1/7!
  public static final double OVER_7 = 1.9841269841269841270e-4;

  /// 1/6!
  public static final double OVER_6 = 1.3888888888888888889e-3;

  /// 1/5!
  public static final double OVER_5 = 8.3333333333333333333e-3;

  /// 1/4!
  public static final double OVER_4 = 4.1666666666666666667e-2;

  /// 1/3!
  public static final double OVER_3 = 1.6666666666666666667e-1;

  private static final double[] POWERS_OF_HALF = powersOfHalf();

  private NegativeExponential() {}

  private static double[] powersOfHalf() {
    double[] powers = new double[1024];
    double power = 1;
    for (int n = 0; n < powers.length; n++) {
      powers[n] = power;
      power *= 0.5;
    }
    return powers;
  }

  /// exp(-x).
  public static double of(double x) {
    double bounded = Math.min(x, LARGEST);
    double n = Math.fma(bounded, -PER_LN_2, ROUND) - ROUND;
    return series(rest(bounded, n)) * POWERS_OF_HALF[(int) -n];
  }

  /// Replaces the first `count` numbers x by exp(-x), bit for bit as [#of] does: two loops, of
  /// which the compiler can turn the first into vector instructions.
  ///
  /// @param halvings working space of the same length
  public static void replace(double[] x, double[] halvings, int count) {
    for (int i = 0; i < count; i++) {
      double bounded = Math.min(x[i], LARGEST);
      double n = Math.fma(bounded, -PER_LN_2, ROUND) - ROUND;
      halvings[i] = -n;
      x[i] = series(rest(bounded, n));
    }
    for (int i = 0; i < count; i++) {
      x[i] *= POWERS_OF_HALF[(int) halvings[i]];
    }
  }

  private static double rest(double x, double n) {
    return Math.fma(n, -LN_2_LOW, Math.fma(n, -LN_2_HIGH, -x));
  }

  /// exp(r) for |r| ≤ 0.35, by Horner's scheme.
  private static double series(double r) {
    double s = OVER_13;
    s = Math.fma(s, r, OVER_12);
    s = Math.fma(s, r, OVER_11);
    s = Math.fma(s, r, OVER_10);
    s = Math.fma(s, r, OVER_9);
    s = Math.fma(s, r, OVER_8);
    s = Math.fma(s, r, OVER_7);
    s = Math.fma(s, r, OVER_6);
    s = Math.fma(s, r, OVER_5);
    s = Math.fma(s, r, OVER_4);
    s = Math.fma(s, r, OVER_3);
    s = Math.fma(s, r, 0.5);
    s = Math.fma(s, r, 1.0);
    return Math.fma(s, r, 1.0);
  }
}
