package org.percola.benchmarks.problem;

import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Rods grown from seeds, scored by how purely they absorb at 850 nm: their slenderness sets the
/// colour, and what makes them slender also makes other shapes. All constants are made up.
final class Nanorods {
  static final DesignSpace SPACE =
      DesignSpace.of(
          Questions.logarithmic("seeds", 0.01, 1),
          Questions.logarithmic("silver", 0.02, 0.5),
          Questions.number("acidity", 1, 4),
          Questions.number("celsius", 20, 50),
          Questions.number("reductant", 1, 4));

  private static final double WANTED = 850;
  private static final double WIDTH = 120;

  private Nanorods() {}

  /// In percent of a solution of nothing but wanted rods.
  static double score(Design design) {
    double seeds = design.number("seeds");
    double silver = design.number("silver");
    double slow = (design.number("acidity") - 1) / 3;
    double warm = (design.number("celsius") - 20) / 30;
    double excess = design.number("reductant");
    double slender =
        1
            + 5
                * silver
                / (silver + 0.08)
                * (1 - 0.35 * slow)
                * (1 - 0.3 * warm)
                / (1 + 0.5 * StrictMath.log1p(10 * seeds));
    double colour = (420 + 120 * (slender - 1) - WANTED) / WIDTH;
    double spheres = 0.25 * silver / 0.1 * (1 + warm) + 0.12 * (excess - 1) * (excess - 1);
    double ungrown = StrictMath.exp(-1.6 * (excess - 0.6) * (0.4 + 0.6 * warm + 0.3 * slow));
    double uneven = 0.1 / (seeds + 0.05);
    double pure = (1 - ungrown) / (1 + spheres + uneven);
    return 100 * pure * StrictMath.exp(-0.5 * colour * colour);
  }
}
