package org.percola.surrogate.special;

/// The error functions erfc(x) and erfcx(x) = exp(x²) erfc(x), by Cody's rational approximations.
///
/// Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23
/// (1969) 631–637, doi 10.1090/S0025-5718-1969-0247736-4. Relative error below 1e-15.
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as published
final class ScaledErrorFunction {
  private static final double SMALL = 0.46875;
  private static final double LARGE = 4.0;
  private static final double ONE_OVER_SQRT_PI = 0.56418958354775628695;

  /// Where erfcx(x) is 1/(x √π) to double precision.
  private static final double ASYMPTOTIC = 6.71e7;

  private static final double[] SMALL_TOP = {
    1.85777706184603153e-1,
    3.16112374387056560e0,
    1.13864154151050156e2,
    3.77485237685302021e2,
    3.20937758913846947e3
  };
  private static final double[] SMALL_BOTTOM = {
    1.0, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
  };
  private static final double[] MIDDLE_TOP = {
    2.15311535474403846e-8,
    5.64188496988670089e-1,
    8.88314979438837594e0,
    6.61191906371416295e1,
    2.98635138197400131e2,
    8.81952221241769090e2,
    1.71204761263407058e3,
    2.05107837782607147e3,
    1.23033935479799725e3
  };
  private static final double[] MIDDLE_BOTTOM = {
    1.0,
    1.57449261107098347e1,
    1.17693950891312499e2,
    5.37181101862009858e2,
    1.62138957456669019e3,
    3.29079923573345963e3,
    4.36261909014324716e3,
    3.43936767414372164e3,
    1.23033935480374942e3
  };
  private static final double[] LARGE_TOP = {
    1.63153871373020978e-2,
    3.05326634961232344e-1,
    3.60344899949804439e-1,
    1.25781726111229246e-1,
    1.60837851487422766e-2,
    6.58749161529837803e-4
  };
  private static final double[] LARGE_BOTTOM = {
    1.0,
    2.56852019228982242e0,
    1.87295284992346725e0,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3
  };

  private ScaledErrorFunction() {}

  /// erfc(x) = 1 - erf(x).
  static double erfc(double x) {
    double size = Math.abs(x);
    if (size <= SMALL) {
      return 1.0 - erfSmall(x);
    }
    double tail = scaledTail(size) * expOfMinusSquare(size);
    return x < 0 ? 2.0 - tail : tail;
  }

  /// exp(x²) erfc(x); infinite below about -26.6.
  static double erfcx(double x) {
    double size = Math.abs(x);
    if (size <= SMALL) {
      return (1.0 - erfSmall(x)) * StrictMath.exp(x * x);
    }
    double tail = scaledTail(size);
    return x < 0 ? 2.0 / expOfMinusSquare(size) - tail : tail;
  }

  private static double erfSmall(double x) {
    double square = x * x;
    return x * polynomial(SMALL_TOP, square) / polynomial(SMALL_BOTTOM, square);
  }

  private static double scaledTail(double size) {
    if (size <= LARGE) {
      return polynomial(MIDDLE_TOP, size) / polynomial(MIDDLE_BOTTOM, size);
    }
    if (size >= ASYMPTOTIC) {
      return ONE_OVER_SQRT_PI / size;
    }
    double inverseSquare = 1.0 / (size * size);
    double correction =
        inverseSquare
            * polynomial(LARGE_TOP, inverseSquare)
            / polynomial(LARGE_BOTTOM, inverseSquare);
    return (ONE_OVER_SQRT_PI - correction) / size;
  }

  /// exp(-x²) without the rounding error of x², by splitting x at a sixteenth.
  private static double expOfMinusSquare(double x) {
    double coarse = Math.floor(x * 16.0) / 16.0;
    double rest = (x - coarse) * (x + coarse);
    return StrictMath.exp(-coarse * coarse) * StrictMath.exp(-rest);
  }

  /// Horner's scheme, highest power first.
  private static double polynomial(double[] coefficients, double x) {
    double sum = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      sum = Math.fma(sum, x, coefficients[i]);
    }
    return sum;
  }
}
