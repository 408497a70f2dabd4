package org.percola.benchmarks.problem;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// A complex of a metal and a ligand, both from dilution series, that catalyses as long as neither
/// is in the way of the other. All constants are made up.
final class DilutionSeries {
  private static final List<Double> MILLIMOLAR =
      List.of(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0);

  static final DesignSpace SPACE =
      DesignSpace.of(
          new Parameter.Discrete("metal", "1", MILLIMOLAR, null),
          new Parameter.Discrete("ligand", "1", MILLIMOLAR, null),
          Questions.number("acidity", 4, 9),
          Questions.number("celsius", 20, 60));

  private static final double WANTED_RATIO = 1.5;

  private DilutionSeries() {}

  /// In percent of what an uninhibited catalyst turns over.
  static double turnover(Design design) {
    double metal = design.number("metal");
    double ligand = design.number("ligand");
    double warm = (design.number("celsius") - 20) / 40;
    double acid = (design.number("acidity") - 6.8 + 0.6 * warm) / 0.9;
    double apart = StrictMath.log(ligand / metal / WANTED_RATIO) / 1.4;
    double bound = metal / (metal + 0.12) * StrictMath.exp(-0.5 * apart * apart);
    double crowded = (1 + StrictMath.pow(metal / 1.8, 1.5)) * (1 + ligand * ligand / 4);
    double heat = (0.4 + 1.4 * warm) / (1 + StrictMath.pow(warm / 0.75, 6));
    return 100 * bound / crowded * heat * StrictMath.exp(-0.5 * acid * acid);
  }
}
