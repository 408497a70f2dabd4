package org.percola.benchmarks.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;

/// A salt in four solvents in the cold: more salt brings more ions, which pair, and a thicker
/// liquid; solvents that part ions are thick, and freeze. What an electrode loses in its first
/// cycle depends on the film that two of the solvents make. All constants are made up.
final class LiquidElectrolyte {
  static final DesignSpace SPACE =
      new DesignSpace(
          List.of(
              Questions.labels("salt", "phosphate", "imide", "wide-imide"),
              Questions.number("molal", 0.3, 2.5),
              Questions.number("ring", 0, 0.5),
              Questions.number("fluoro", 0, 0.3),
              Questions.number("linear", 0, 1),
              Questions.number("ethyl", 0, 1)),
          List.of(new Mixture("solvent", List.of("ring", "fluoro", "linear", "ethyl"), 1)),
          List.of());

  private static final Map<String, Salt> SALTS =
      Map.of(
          "phosphate", new Salt(1, 0.9, 6, 0),
          "imide", new Salt(1.15, 0.7, 3.6, 0.5),
          "wide-imide", new Salt(0.9, 0.8, 3, 1.5));

  private LiquidElectrolyte() {}

  /// @param mobility relative to the first
  /// @param thickens ln of the viscosity per mol/kg
  /// @param pairs how much of it pairs
  /// @param corrodes what is lost to the current collector, %
  private record Salt(double mobility, double thickens, double pairs, double corrodes) {}

  /// Conductivity in mS/cm, first-cycle loss in %.
  static Map<String, Double> outcomes(Design design) {
    Salt salt = requireNonNull(SALTS.get(design.label("salt")));
    double ring = design.number("ring");
    double fluoro = design.number("fluoro");
    double linear = design.number("linear");
    double molal = design.number("molal");
    double parting = (90 * ring + 78 * fluoro + 3 * (linear + design.number("ethyl"))) / 10;
    double free = 1 / (1 + salt.pairs() * molal / (parting * parting));
    double thickness =
        2 * ring
            + 1.6 * fluoro
            + 0.1 * linear
            + 0.3 * design.number("ethyl")
            + 0.8 * ring * fluoro
            + salt.thickens() * molal * (1 + 0.5 * (ring + fluoro))
            + 0.25 * molal * molal;
    double liquid = below(ring, 0.4, 0.03) * below(linear, 0.5, 0.04);
    double conductivity = 20 * salt.mobility() * molal * free * StrictMath.exp(-thickness) * liquid;
    double loss =
        10 * StrictMath.exp(-(fluoro + 0.3 * ring) / 0.08) + 8 * fluoro + 2 + salt.corrodes();
    return Map.of("conductivity", conductivity, "loss", loss);
  }

  /// A soft step from 1 to 0.
  private static double below(double x, double where, double width) {
    return 1 / (1 + StrictMath.exp((x - where) / width));
  }
}
