package org.percola.surrogate.gp;

/// What is believed of a length scale before data: ln ℓ ~ N(location + ln(d)/2, spread²), in widths
/// of the unit cube, of an input that is one of d. The more inputs a surface has, the less each of
/// them matters.
///
/// @param location of one input alone
/// @param spread one standard deviation of ln ℓ
public record LengthScalePrior(double location, double spread) {
  private static final double SPREAD = Math.sqrt(3);

  /// How far the draws' prior is moved: half of the way, spread², from the median to the mode of ℓ.
  private static final double TOWARDS_THE_MODE = 1.5;

  /// The dimension-scaled prior of Hvarfner et al., ICML 2024, arXiv 2402.02229. It was made for
  /// most probable values: the mode of ℓ is e^(√2 - 3), a twentieth of its median.
  public static final LengthScalePrior DIMENSION_SCALED =
      new LengthScalePrior(Math.sqrt(2), SPREAD);

  /// For draws, of which half lie above the median, where an outcome is all but linear and its best
  /// seems to be in a corner.
  public static final LengthScalePrior OF_DRAWS =
      new LengthScalePrior(Math.sqrt(2) - TOWARDS_THE_MODE, SPREAD);

  @Override
  public String toString() {
    return "lengths=(ln %s ×/÷ e^%s)".formatted(location, spread);
  }

  /// Where ln ℓ is centred for one of so many inputs.
  double centre(int inputs) {
    return location + 0.5 * StrictMath.log(Math.max(inputs, 1));
  }
}
