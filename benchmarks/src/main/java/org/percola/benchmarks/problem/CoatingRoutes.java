package org.percola.benchmarks.problem;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter.Condition;

/// An electrode cast from slurry or rolled dry, each with settings of its own, and how much charge
/// it delivers: thick ones hold more until they crack, starve or lose contact. All constants are
/// made up.
final class CoatingRoutes {
  static final DesignSpace SPACE =
      new DesignSpace(
          List.of(
              Questions.labels("route", "slurry", "dry"),
              Questions.number("solids", 0.3, 0.7, when("slurry")),
              Questions.number("drying", 60, 140, when("slurry")),
              Questions.number("shear", 1, 40, when("dry")),
              Questions.number("rolling", 60, 180, when("dry")),
              Questions.number("microns", 30, 200),
              Questions.number("active", 0.7, 0.97),
              Questions.number("binder", 0.01, 0.1),
              Questions.number("carbon", 0.02, 0.2)),
          List.of(new Mixture("electrode", List.of("active", "binder", "carbon"), 1)),
          List.of());

  /// mAh/g of active material.
  private static final double CAPACITY = 220;

  /// g/cm³ without pores.
  private static final double DENSITY = 2.5;

  private CoatingRoutes() {}

  private static Condition when(String route) {
    return new Condition("route", List.of(route));
  }

  /// How an electrode came out of its route.
  ///
  /// @param network how much of the carbon conducts
  /// @param whole how much of the coating holds together
  private record Coating(double porosity, double network, double whole) {}

  /// Delivered areal capacity in mAh/cm².
  static double capacity(Design design) {
    double microns = design.number("microns");
    Coating coating = "dry".equals(design.label("route")) ? rolled(design) : cast(design);
    double contact = above(design.number("carbon") * coating.network(), 0.035, 0.008);
    double reach = 60 * StrictMath.pow(coating.porosity() / 0.3, 1.5);
    double supply = reach / microns * StrictMath.tanh(microns / reach);
    double held =
        CAPACITY * design.number("active") * DENSITY * (1 - coating.porosity()) * microns * 1e-4;
    return held * contact * supply * coating.whole();
  }

  /// Thin slurries and hot ovens carry carbon and binder to the top, more so in thick coatings.
  private static Coating cast(Design design) {
    double thin = (0.7 - design.number("solids")) / 0.4;
    double hot = (design.number("drying") - 60) / 80;
    double microns = design.number("microns");
    double network = 1 - 0.6 * hot * (0.4 + 0.6 * thin) * microns / 200;
    double cracks = 40 + 1100 * design.number("binder") * (1 - 0.5 * hot) * (1 - 0.3 * thin);
    double wet = StrictMath.exp(-3 * hot) * microns / 200;
    return new Coating(
        0.3 + 0.2 * thin, network, above(cracks - microns, 0, 8) * (1 - 0.5 * wet * wet));
  }

  /// Shear draws threads of binder, warm rolls press them; too much tears carbon apart.
  private static Coating rolled(Design design) {
    double shear = design.number("shear");
    double warm = (design.number("rolling") - 120) / 50;
    double threads =
        design.number("binder") * -StrictMath.expm1(-shear / 10) * StrictMath.exp(-warm * warm);
    return new Coating(
        0.22 + 0.06 * warm * warm / (1 + warm * warm),
        StrictMath.exp(-shear / 45),
        above(threads, 0.014, 0.004));
  }

  /// A soft step from 0 to 1.
  private static double above(double x, double where, double width) {
    return 1 / (1 + StrictMath.exp((where - x) / width));
  }
}
