package org.percola.benchmarks.lab;

/// What differs from cell to cell beyond the microstructure, and how cells fail.
final class Scatter {
  /// Relative deviation of the utilization that all cells of a powder share.
  static final double POWDER = 0.04;

  /// That all cells of an electrode sheet share.
  static final double ELECTRODE = 0.03;

  /// Weighing, area and cycler, of one cell.
  static final double CELL = 0.04;

  /// V.
  static final double VOLTAGE = 0.015;

  /// Cells that fail whatever is in them.
  static final double ACCIDENTS = 0.03;

  /// mA/cm² at which every second cell is shorted by lithium; sulfides pressed cold fail near 1.
  private static final double CRITICAL_CURRENT = 0.8;

  /// Of the logarithm of the current: how steep.
  private static final double CRITICAL_WIDTH = 0.15;

  private static final String[] REASONS = {
    "pellet cracked when it was taken out of the die",
    "no contact to the current collector",
    "channel of the cycler stopped"
  };

  private Scatter() {}

  /// That lithium grows through the separator.
  static double shortProbability(Recipe recipe) {
    double current = recipe.currentDensityMilliampPerSquareCm();
    double steps = StrictMath.log(current / CRITICAL_CURRENT) / CRITICAL_WIDTH;
    return 1 / (1 + StrictMath.exp(-steps));
  }

  static double failureProbability(Recipe recipe) {
    return 1 - (1 - ACCIDENTS) * (1 - shortProbability(recipe));
  }

  static String accident(Lot lot) {
    return REASONS[lot.below(REASONS.length, 0)];
  }
}
