package org.percola.optimizer.template;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Physics;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;

/// What a composite cathode must not, or had better not, be.
final class CathodeLimits {
  /// Judges an uncertain quantity by its median: right for a hint.
  private static final double BY_MEDIAN = 0.5;

  /// One suggestion in ten may turn out beyond the limit: the sublimation of PTO has not been
  /// measured, and a smaller share would forbid anneals that are known to work.
  private static final double BY_NINE_TENTHS = 0.1;

  private static final String PTO_LOSS = "pto_loss_fraction";
  private static final String CURRENT_DENSITY = "current_density_ma_per_cm2";

  private CathodeLimits() {}

  /// @param columns the roles of the physics that no parameter plays
  static List<DesignConstraint> of(Map<String, String> columns) {
    return List.of(
        atMost(
            "current_density_limit",
            CURRENT_DENSITY,
            1.0,
            "mA/cm2",
            BY_MEDIAN,
            Severity.HARD,
            "critical current density of lithium in 75Li2S-25P2S5 pressed at 170 °C, 1.0 mA/cm2",
            columns),
        atMost(
            "sublimation_limit",
            PTO_LOSS,
            0.05,
            "1",
            BY_NINE_TENTHS,
            Severity.HARD,
            "assumption: more than 5 % of the PTO lost in the anneal falsifies the composition; loss"
                + " rate from the onset at 250 °C in Zhang et al., Joule 5 (2021), Figure S18B",
            columns),
        carbonCaution(),
        atMost(
            "sublimation_caution",
            PTO_LOSS,
            0.02,
            "1",
            BY_MEDIAN,
            Severity.SOFT,
            "assumption: a loss below 2 % hides in the weighing error",
            columns),
        atMost(
            "current_density_caution",
            CURRENT_DENSITY,
            0.5,
            "mA/cm2",
            BY_MEDIAN,
            Severity.SOFT,
            "assumption: half the critical current density of a hot-pressed sulfide electrolyte",
            columns),
        atMost(
            "thickness_caution",
            "thickness_um",
            150,
            "um",
            BY_MEDIAN,
            Severity.SOFT,
            "assumption: thicker electrodes crack, and none thicker was made of these materials",
            columns),
        atMost(
            "overpotential_caution",
            "overpotential_v",
            0.2,
            "V",
            BY_MEDIAN,
            Severity.SOFT,
            "assumption: beyond 0.2 V the electrolyte network is the weak point, and the linear"
                + " transport model near its end",
            columns));
  }

  private static DesignConstraint carbonCaution() {
    return new Linear(
        "carbon_caution",
        Map.of(CathodeNames.CARBON, 1.0),
        Relation.AT_LEAST,
        0.06,
        "1",
        Severity.SOFT,
        "about 4 wt% C65 is where electrons begin to percolate in Li6PS5Cl (Batteries 2023, 9(12),"
            + " 595), and where that lies in the presence of PTO is not known");
  }

  private static DesignConstraint atMost(
      String name,
      String quantity,
      double limit,
      String unit,
      double tolerance,
      Severity severity,
      String source,
      Map<String, String> columns) {
    return new Physics(
        name, quantity, Relation.AT_MOST, limit, unit, tolerance, severity, source, columns);
  }
}
