package org.percola.surrogate.special;

/// The normal distribution with mean 0 and standard deviation 1, on `StrictMath` so that every
/// value replays bit for bit.
///
/// | method | formula |
/// | --- | --- |
/// | [#density] | φ(u) = exp(-u²/2) / √(2π) |
/// | [#cdf] | Φ(u) = erfc(-u/√2) / 2 |
/// | [#inverseMillsRatio] | φ(u) / Φ(u) |
/// | [#logExpectedImprovement] | ln(φ(u) + u Φ(u)) |
///
/// The stable form of the last follows Ament et al., "Unexpected improvements to expected
/// improvement", NeurIPS 2023, arXiv 2310.20708. Relative errors are below 1e-13 for |u| up to 1e8.
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as published
public final class StandardNormal {
  private static final double HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
  private static final double HALF_LOG_HALF_PI = 0.225791352644727432363097614947;
  private static final double SQRT_TWO_OVER_PI = 0.797884560802865355879892119869;
  private static final double LOG_TWO = 0.693147180559945309417232121458;
  private static final double SQRT_HALF = 0.707106781186547524400844362105;
  private static final double ONE_OVER_SQRT_TWO_PI = 0.398942280401432677939946059934;

  /// Above it Φ is computed from erfc; below, the rounding of u/√2 would cost digits.
  private static final double DIRECT_CDF = -2.0;

  /// Above it ln(φ + uΦ) is computed as it is written.
  private static final double DIRECT_IMPROVEMENT = -1.0;

  /// Below it φ(u) + uΦ(u) is φ(u)/u² to double precision.
  private static final double ASYMPTOTIC_IMPROVEMENT = -1e6;

  /// Below it 1 - u⁻¹… is summed as a series, where the difference of two near-equal numbers would
  /// lose digits.
  private static final double SERIES_IMPROVEMENT = -12.0;

  private StandardNormal() {}

  /// The density φ(u).
  public static double density(double u) {
    return ONE_OVER_SQRT_TWO_PI * StrictMath.exp(-0.5 * u * u);
  }

  /// The natural logarithm of the density.
  public static double logDensity(double u) {
    return -0.5 * u * u - HALF_LOG_TWO_PI;
  }

  /// The probability Φ(u) of a value at or below `u`.
  public static double cdf(double u) {
    if (u > DIRECT_CDF) {
      return 0.5 * ScaledErrorFunction.erfc(-u * SQRT_HALF);
    }
    double coarse = Math.ceil(u * 16.0) / 16.0;
    double rest = (u - coarse) * (u + coarse);
    double scaled = 0.5 * ScaledErrorFunction.erfcx(-u * SQRT_HALF);
    return scaled * StrictMath.exp(-0.5 * coarse * coarse) * StrictMath.exp(-0.5 * rest);
  }

  /// ln Φ(u), finite far into the lower tail.
  public static double logCdf(double u) {
    if (u < 0) {
      return StrictMath.log(ScaledErrorFunction.erfcx(-u * SQRT_HALF)) - 0.5 * u * u - LOG_TWO;
    }
    return StrictMath.log1p(-0.5 * ScaledErrorFunction.erfc(u * SQRT_HALF));
  }

  /// φ(u) / Φ(u): the mean of a standard normal known to lie above `-u`.
  public static double inverseMillsRatio(double u) {
    return u < 0
        ? SQRT_TWO_OVER_PI / ScaledErrorFunction.erfcx(-u * SQRT_HALF)
        : density(u) / cdf(u);
  }

  /// The value below which the given probability lies; infinite at 0 and 1.
  ///
  /// @param probability between 0 and 1
  public static double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability: " + probability + " (expected: 0 to 1)");
    }
    if (probability == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return probability == 1 ? Double.POSITIVE_INFINITY : NormalQuantile.of(probability);
  }

  /// ln h(u), h(u) = φ(u) + u Φ(u): the expected improvement of a standard normal over `-u`.
  ///
  /// The expected improvement of N(μ, σ²) over `best` is σ h((μ - best) / σ).
  public static double logExpectedImprovement(double u) {
    if (u > DIRECT_IMPROVEMENT) {
      return StrictMath.log(density(u) + u * cdf(u));
    }
    if (u > SERIES_IMPROVEMENT) {
      double logRatio =
          StrictMath.log(ScaledErrorFunction.erfcx(-u * SQRT_HALF) * -u) + HALF_LOG_HALF_PI;
      return logDensity(u) + logOneMinusExp(logRatio);
    }
    if (u > ASYMPTOTIC_IMPROVEMENT) {
      return logDensity(u) + StrictMath.log(improvementSeries(1.0 / (u * u)));
    }
    return logDensity(u) - 2.0 * StrictMath.log(-u);
  }

  /// ln(1 - exp(w)) for w below 0.
  public static double logOneMinusExp(double w) {
    return w > -LOG_TWO
        ? StrictMath.log(-StrictMath.expm1(w))
        : StrictMath.log1p(-StrictMath.exp(w));
  }

  /// h(u)/φ(u) = Σₖ (-1)ᵏ (2k+1)!! / u²ᵏ⁺², asymptotic; its terms fall below 1e-16 for u < -12
  /// before they grow again.
  private static double improvementSeries(double inverseSquare) {
    double term = inverseSquare;
    double sum = term;
    for (int k = 1; k < 60; k++) {
      double next = -term * (2 * k + 1) * inverseSquare;
      if (Math.abs(next) >= Math.abs(term) || Math.abs(next) < 1e-18 * sum) {
        break;
      }
      sum += next;
      term = next;
    }
    return sum;
  }
}
