package org.percola.cathode.stack;

import static org.percola.cathode.performance.PtoCapacity.MILLIAMP_HOURS_PER_GRAM_PTO;

import org.percola.cathode.Check;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.CathodePrediction;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.PhysicsParameters;

/// Lithium | separator | PTO cells in series on shared plates.
///
/// ```
/// n = ceil(V_target / V_cell)        V_cell = average, or the cut-off;  floor for a maximum
/// q = U q_PTO x_p m
/// M = n (m + m_sep + m_Li) + (n - 1) m_plate + 2 m_end,   thickness likewise
/// E = n V q,   Wh/kg = E / (M (1 + packaging)),   Wh/L = E / thickness
/// t_Li = max(q N/P / (3861 mAh/g · 0.534 g/cm³), thinnest foil)
/// ```
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | n | cells in series | 1 |
/// | U, V | apparent utilization, average voltage of a cell | 1, V |
/// | q_PTO, x_p | 409 mAh/g; PTO mass fraction | |
/// | m, m_sep, m_Li, m_plate, m_end | mass per area of cathode, separator, lithium, plates | mg/cm² |
/// | N/P | lithium excess | 1 |
///
/// Terminals, seals and edges are left out; a stack that counts them is heavier. Sources of the
/// defaults: [StackSpecification#DEFAULT]. Valid wherever the cell figures are.
public final class BipolarStack {
  private static final double LITHIUM_MILLIAMP_HOURS_PER_GRAM = 3861;
  private static final double LITHIUM_GRAMS_PER_CUBIC_CM = 0.534;
  private static final double MICROMETRES_PER_CENTIMETRE = 1e4;

  /// Slack in cells: a target that is a whole number of cells but for rounding needs no extra one.
  private static final double WHOLE_CELL_TOLERANCE = 1e-9;

  private BipolarStack() {}

  /// The stack of a predicted cathode; the laboratory separator of the parameters is replaced by
  /// the specification's.
  public static StackFigures build(
      CathodeDesign design,
      PhysicsParameters parameters,
      double targetVoltage,
      VoltageBasis basis,
      StackSpecification specification) {
    CathodePrediction cell = ForwardModel.predict(design, specification.inStack(parameters));
    return of(
        cell.utilization(),
        cell.averageVoltage(),
        design.activeMassFraction(),
        design.loadingMilligramsPerSquareCm(),
        cell.thicknessMicrometres(),
        targetVoltage,
        basis,
        specification);
  }

  /// The stack of a cathode whose cell figures are given, measured or drawn from a belief.
  ///
  /// A cell without positive voltage builds one worthless cell; a negative utilization counts as
  /// zero.
  ///
  /// @param utilization apparent utilization, 0 to about 1
  /// @param averageVoltage of the cell's discharge, V
  /// @param activeMassFraction mass fraction of PTO
  /// @param loadingMilligramsPerSquareCm composite mass per area
  /// @param thicknessMicrometres of the cathode
  /// @param targetVoltage what the stack shall give, V
  /// @throws IllegalArgumentException if loading, thickness or target is not positive
  public static StackFigures of(
      double utilization,
      double averageVoltage,
      double activeMassFraction,
      double loadingMilligramsPerSquareCm,
      double thicknessMicrometres,
      double targetVoltage,
      VoltageBasis basis,
      StackSpecification specification) {
    double loading =
        Check.positive("loadingMilligramsPerSquareCm", loadingMilligramsPerSquareCm, "mg/cm²");
    Check.positive("thicknessMicrometres", thicknessMicrometres, "µm");
    Check.positive("targetVoltage", targetVoltage, "V");
    int cells = cellsInSeries(averageVoltage, targetVoltage, basis, specification);
    double capacity =
        Math.max(0, utilization)
            * MILLIAMP_HOURS_PER_GRAM_PTO
            * activeMassFraction
            * loading
            * 1e-3;
    double lithium = lithiumMicrometres(capacity, specification);
    double lithiumMass =
        StackSpecification.milligramsPerSquareCm(lithium, LITHIUM_GRAMS_PER_CUBIC_CM);
    double separatorMass = specification.separatorMilligramsPerSquareCm();
    double foilMass =
        (cells - 1) * specification.plateMilligramsPerSquareCm()
            + 2 * specification.endPlateMilligramsPerSquareCm();
    double mass = cells * (loading + separatorMass + lithiumMass) + foilMass;
    double thickness =
        cells * (thicknessMicrometres + specification.separatorMicrometres() + lithium)
            + (cells - 1) * specification.plateMicrometres()
            + 2 * specification.endPlateMicrometres();
    double energy = cells * averageVoltage * capacity;
    return new StackFigures(
        cells,
        cells * averageVoltage,
        cells * specification.minimumCellVolts(),
        cells * specification.maximumCellVolts(),
        capacity,
        energy,
        energy / mass * 1e3 / (1 + specification.packagingMassFraction()),
        energy * MICROMETRES_PER_CENTIMETRE / thickness,
        thickness,
        mass,
        lithium,
        cells * loading / mass,
        cells * separatorMass / mass,
        cells * lithiumMass / mass,
        foilMass / mass);
  }

  private static int cellsInSeries(
      double averageVoltage,
      double targetVoltage,
      VoltageBasis basis,
      StackSpecification specification) {
    double cells =
        switch (basis) {
          case NOMINAL -> StrictMath.ceil(targetVoltage / averageVoltage - WHOLE_CELL_TOLERANCE);
          case MINIMUM ->
              StrictMath.ceil(
                  targetVoltage / specification.minimumCellVolts() - WHOLE_CELL_TOLERANCE);
          case MAXIMUM ->
              StrictMath.floor(
                  targetVoltage / specification.maximumCellVolts() + WHOLE_CELL_TOLERANCE);
        };
    return (int) Math.max(1, cells);
  }

  private static double lithiumMicrometres(double capacity, StackSpecification specification) {
    double needed =
        capacity
            * specification.lithiumExcess()
            / LITHIUM_MILLIAMP_HOURS_PER_GRAM
            / LITHIUM_GRAMS_PER_CUBIC_CM
            * MICROMETRES_PER_CENTIMETRE;
    return Math.max(needed, specification.minimumLithiumMicrometres());
  }
}
