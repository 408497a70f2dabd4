package org.percola.surrogate.diagnostics;

/// How much of the variation of a function over a space comes from each input, interactions
/// included: total-effect Sobol indices.
///
/// `T_i = E[Var(f | all inputs but i)] / Var(f)`, estimated by Jansen's form `Σ (f(x_n) - f(x_n
/// with i redrawn))² / (2 N Var(f))`. By the law of total variance T_i lies between 0 (the input
/// never matters) and 1 (nothing else matters); the indices add up to more than 1 where inputs act
/// together.
///
/// Sources: Jansen, Comput. Phys. Commun. 117 (1999) 35; Saltelli et al., Comput. Phys. Commun. 181
/// (2010) 259, which finds this form the best of its kind; for inputs that depend on one another
/// Kucherenko et al., Comput. Phys. Commun. 183 (2012) 937, where "redrawn" means from the law of
/// the input given all others.
public final class TotalEffects {
  /// Below this spread, relative to the size of the values, there is only rounding.
  private static final double ROUNDING = 1e-9;

  private TotalEffects() {}

  /// The indices of every input.
  ///
  /// @param base the function at points drawn from the space
  /// @param redrawn per input the function at the same points with that input drawn again
  /// @return one index per input, 0 to 1; all 0 where the function does not vary
  public static double[] of(double[] base, double[][] redrawn) {
    double mean = 0;
    for (double value : base) {
      mean += value / base.length;
    }
    double variance = 0;
    for (double value : base) {
      variance += (value - mean) * (value - mean) / base.length;
    }
    double[] effects = new double[redrawn.length];
    if (Math.sqrt(variance) <= ROUNDING * Math.abs(mean)) {
      return effects;
    }
    for (int input = 0; input < effects.length; input++) {
      double squares = 0;
      for (int n = 0; n < base.length; n++) {
        double change = base[n] - redrawn[input][n];
        squares = Math.fma(change, change, squares);
      }
      effects[input] = Math.clamp(squares / (2 * base.length * variance), 0.0, 1.0);
    }
    return effects;
  }
}
