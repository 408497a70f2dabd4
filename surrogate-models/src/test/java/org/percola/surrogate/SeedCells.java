package org.percola.surrogate;

import java.util.List;
import java.util.function.Function;
import org.percola.cathode.literature.SeedCampaignRow;
import org.percola.cathode.literature.SeedCampaignRows;
import org.percola.cathode.performance.Estimate;
import org.percola.cathode.physics.CathodeDesign;

/// The eight measured cells of the seed paper as inputs and training data.
public final class SeedCells {
  public static final List<SeedCampaignRow> CELLS = SeedCampaignRows.all();

  private SeedCells() {}

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
    return inputs(CELLS.stream().map(cell -> row(cell.design())).toArray(double[][]::new));
  }

  private static double[] row(CathodeDesign design) {
    return new double[] {
      design.route().usesSolvent() ? 1 : 0,
      design.activeMassFraction(),
      design.electrolyteMassFraction(),
      design.carbonMassFraction(),
      design.millingHours(),
      design.annealCelsius(),
      design.annealHours(),
      design.loadingMilligramsPerSquareCm()
    };
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
    return data(SeedCampaignRow::utilization);
  }

  public static TrainingData voltage() {
    return data(SeedCampaignRow::averageVoltage);
  }

  private static TrainingData data(Function<SeedCampaignRow, Estimate> outcome) {
    return TrainingData.of(
        inputs(),
        CELLS.stream().map(outcome).mapToDouble(Estimate::value).toArray(),
        CELLS.stream().map(outcome).mapToDouble(Estimate::standardUncertainty).toArray());
  }
}
