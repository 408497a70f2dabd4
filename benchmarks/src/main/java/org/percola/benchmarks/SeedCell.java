package org.percola.benchmarks;

import java.util.List;
import org.percola.benchmarks.lab.Recipe;

/// A cell of the seed paper as a recipe of the virtual lab.
///
/// Utilization from Table 1 of Zhang et al., Joule 5 (2021); voltage is E_CAM of Table S1 over the
/// capacity of Table 1 per mass of Li4PTO, but for DP40 over the capacity of Table S1, which
/// differs.
///
/// @param name as the paper has it
/// @param recipe how it was made
/// @param utilizationPercent in the third cycle
/// @param averageVoltage of the discharge, V
record SeedCell(String name, Recipe recipe, double utilizationPercent, double averageVoltage) {

  static List<SeedCell> all() {
    return List.of(
        new SeedCell("DP20", Recipe.dry(0.2, 0.1, 0), 79.0, 2.09),
        new SeedCell("DP30", Recipe.dry(0.3, 0.1, 0), 66.3, 2.14),
        new SeedCell("DP40", Recipe.dry(0.4, 0.1, 0), 48.9, 2.09),
        new SeedCell("DP50", Recipe.dry(0.5, 0.1, 0), 32.8, 2.00),
        new SeedCell("SP30", annealed(0.3, 0), 84.4, 2.11),
        new SeedCell("SP40", annealed(0.4, 0), 87.8, 2.03),
        new SeedCell("SP40BM", annealed(0.4, 10), 97.6, 2.09),
        new SeedCell("SP50", annealed(0.5, 0), 75.3, 2.00));
  }

  private static Recipe annealed(double pto, double millingHours) {
    return Recipe.solvent(pto, 0.1, millingHours, 180, 0.5);
  }
}
