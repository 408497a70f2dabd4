package org.percola.cathode.performance;

/// How far the utilization of one more cell of the same recipe falls from the last.
///
/// `s_U / U = sqrt(0.045² + (0.1 mg / m)²)`: making the composite, and weighing the cell.
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | m | composite mass of the cell | mg |
/// | 0.045 | preparation, relative | 1 |
/// | 0.1 mg | readability of the balance (assumption) | mg |
///
/// Source: nine replicate cells in Figure S17 of Zhang et al., Joule 5 (2021); relative standard
/// deviations 2.9, 11.9 and 5.0 %, pooled 7.6 %, without the outlying 40 wt% triple 4.1 %. Six
/// degrees of freedom leave a factor of about two. Seen for 3.5 mg cells only.
public final class CellToCellNoise {
  /// Relative scatter of preparation.
  public static final double PREPARATION = 0.045;

  /// Standard uncertainty of one weighing, mg.
  public static final double WEIGHING_MILLIGRAMS = 0.1;

  private CellToCellNoise() {}

  /// Relative standard deviation of the utilization of one cell.
  public static double relative(double compositeMilligrams) {
    double weighing = WEIGHING_MILLIGRAMS / compositeMilligrams;
    return StrictMath.sqrt(PREPARATION * PREPARATION + weighing * weighing);
  }
}
