package org.percola.benchmarks.problem;

import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// The conductivity of a sintered ceramic electrolyte, the denser the hotter, until pellets melt or
/// crack and nothing can be measured. All constants are made up.
final class SinterWindow {
  static final DesignSpace SPACE =
      DesignSpace.of(
          Questions.number("celsius", 950, 1300),
          Questions.logarithmic("hours", 1, 30),
          Questions.number("megapascal", 50, 400),
          Questions.number("excess", 0, 0.2));

  private static final double MOST = 0.8;

  private SinterWindow() {}

  /// In mS/cm.
  static double conductivity(Design design) {
    double celsius = design.number("celsius");
    double hours = design.number("hours");
    double excess = design.number("excess");
    double driven =
        (celsius - 1080) / 60
            + 0.8 * StrictMath.log(hours / 5)
            + (design.number("megapascal") - 200) / 120
            + 6 * excess;
    double dense = 1 / (1 + StrictMath.exp(-driven));
    double lost = 0.004 * hours * StrictMath.exp((celsius - 1150) / 70);
    double off = (excess - lost - 0.03) / 0.09;
    return MOST * dense * dense / (1 + off * off);
  }

  /// Whether it melts, more lithium earlier, or cracks, pressed harder earlier.
  static boolean fails(Design design) {
    double celsius = design.number("celsius");
    double melting = 1205 - 450 * design.number("excess");
    double cracking = 330 - 0.3 * (celsius - 950);
    return celsius > melting || design.number("megapascal") > cracking;
  }
}
