package org.percola.surrogate;

import java.util.List;

/// The eight measured cells of Zhang et al., Joule 5 (2021), doi 10.1016/j.joule.2021.05.017, Table
/// 1 and Table S1, as inputs and training data.
///
/// Utilization with a standard error of 5.8 % (9 % for SP40, from the replicates of Figure S17);
/// voltage is energy over capacity of Table S1 and has no error of its own. DP40's voltage is the
/// stated 2.09 V.
public final class SeedCells {
  private static final double LOADING = 3.5 / 1.3;

  private SeedCells() {}

  /// One measured cell.
  public record Cell(
      String id,
      String route,
      double pto,
      double millingHours,
      double utilization,
      double utilizationError,
      double voltage,
      double energy) {}

  public static final List<Cell> CELLS =
      List.of(
          new Cell("DP20", "dry", 0.2, 0, 0.790, 0.0457, 2.087, 122.0),
          new Cell("DP30", "dry", 0.3, 0, 0.663, 0.0383, 2.144, 157.8),
          new Cell("DP40", "dry", 0.4, 0, 0.489, 0.0283, 2.090, 151.3),
          new Cell("DP50", "dry", 0.5, 0, 0.328, 0.0190, 2.002, 121.5),
          new Cell("SP30", "solvent", 0.3, 0, 0.844, 0.0488, 2.110, 197.7),
          new Cell("SP40", "solvent", 0.4, 0, 0.878, 0.0790, 2.025, 263.2),
          new Cell("SP40BM", "solvent", 0.4, 10, 0.976, 0.0564, 2.091, 302.0),
          new Cell("SP50", "solvent", 0.5, 0, 0.753, 0.0435, 2.003, 279.0));

  public static InputSchema schema() {
    InputColumn.Activation solvent =
        new InputColumn.Activation("process_route", List.of("solvent"));
    return new InputSchema(
        List.of(
            new InputColumn.Categorical("process_route", List.of("dry", "solvent"), null),
            new InputColumn.Numeric(
                "pto_mass_fraction", 0.15, 0.70, InputColumn.Spacing.LINEAR, null),
            new InputColumn.Numeric(
                "electrolyte_mass_fraction", 0.15, 0.82, InputColumn.Spacing.LINEAR, null),
            new InputColumn.Numeric(
                "carbon_mass_fraction", 0.03, 0.15, InputColumn.Spacing.LINEAR, null),
            new InputColumn.Numeric("milling_hours", 0, 20, InputColumn.Spacing.LINEAR, null),
            new InputColumn.Numeric("anneal_celsius", 80, 250, InputColumn.Spacing.LINEAR, solvent),
            new InputColumn.Numeric(
                "anneal_hours", 0.1, 8, InputColumn.Spacing.LOGARITHMIC, solvent),
            new InputColumn.Numeric(
                "loading_mg_per_cm2", 0.8, 45, InputColumn.Spacing.LOGARITHMIC, null)));
  }

  /// The designs of all cells.
  public static Inputs inputs() {
    double[][] rows = new double[CELLS.size()][];
    for (int i = 0; i < rows.length; i++) {
      Cell cell = CELLS.get(i);
      boolean solvent = cell.route().equals("solvent");
      rows[i] =
          new double[] {
            solvent ? 1 : 0,
            cell.pto(),
            0.9 - cell.pto(),
            0.1,
            cell.millingHours(),
            180,
            0.5,
            LOADING
          };
    }
    return inputs(rows);
  }

  /// Designs from rows in the order of the schema; the anneal is active where the route is solvent.
  public static Inputs inputs(double[]... rows) {
    int columns = schema().size();
    double[][] values = new double[columns][rows.length];
    boolean[][] active = new boolean[columns][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns; column++) {
        boolean anneal = column == 5 || column == 6;
        active[column][row] = !anneal || rows[row][0] == 1;
        values[column][row] = active[column][row] ? rows[row][column] : 0;
      }
    }
    return Inputs.of(schema(), rows.length, values, active);
  }

  public static TrainingData utilization() {
    return TrainingData.of(
        inputs(),
        CELLS.stream().mapToDouble(Cell::utilization).toArray(),
        CELLS.stream().mapToDouble(Cell::utilizationError).toArray());
  }

  public static TrainingData voltage() {
    return TrainingData.of(
        inputs(),
        CELLS.stream().mapToDouble(Cell::voltage).toArray(),
        CELLS.stream().mapToDouble(cell -> Double.NaN).toArray());
  }
}
