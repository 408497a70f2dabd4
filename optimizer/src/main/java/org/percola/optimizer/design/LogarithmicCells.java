package org.percola.optimizer.design;

/// Whole numbers laid out on the unit interval by their logarithms: each owns the part that is
/// nearer to its logarithm than to any other's.
///
/// The part of k ends at `√(k (k + 1))`, halfway to the next in logarithms. The first and the last
/// number reach as far outwards as inwards, as on a linear scale: cut off at its own logarithm the
/// first would get half of what it stands for, and with half a step more on the linear scale, which
/// is `ln 2` for 1, too much.
///
/// @param lower above 0
/// @param upper above `lower`
record LogarithmicCells(int lower, int upper) {

  static LogarithmicCells of(Parameter.Whole parameter) {
    return new LogarithmicCells(parameter.lower(), parameter.upper());
  }

  /// The place of a number, below 0 or above 1 for those far outside the bounds.
  double toUnit(double number) {
    return (StrictMath.log(Math.max(number, Double.MIN_NORMAL)) - start()) / width();
  }

  /// The number that owns a place from 0 to 1.
  double fromUnit(double unit) {
    double number = StrictMath.exp(start() + unit * width());
    double below = Math.clamp(Math.floor(number), lower, upper);
    return below < upper && number > Math.sqrt(below * (below + 1)) ? below + 1 : below;
  }

  /// The length of the part that a number within the bounds owns.
  double share(double number) {
    double from = number > lower ? logarithm(number - 1, number) : start();
    double to = number < upper ? logarithm(number, number + 1) : end();
    return (to - from) / width();
  }

  /// Halfway between the logarithms of two numbers.
  private static double logarithm(double one, double other) {
    return (StrictMath.log(one) + StrictMath.log(other)) / 2;
  }

  private double start() {
    return StrictMath.log(lower) - StrictMath.log1p(1.0 / lower) / 2;
  }

  private double end() {
    return StrictMath.log(upper) - StrictMath.log1p(-1.0 / upper) / 2;
  }

  private double width() {
    return end() - start();
  }
}
