package org.percola.benchmarks.lab;

/// Makes and cycles composite cathodes that do not exist.
///
/// Holds no state: the same recipe and seed give the same bits on every machine, whatever was made
/// before.
public final class VirtualCathodeLab {
  /// Pieces of electrode that a truth and a cell are the mean of.
  private static final int PIECES = 4;

  private static final Lot TRUTH = new Lot(0x7072636F6C61L);
  private static final long STRUCTURES = 1;
  private static final long POWDER = 2;
  private static final long ELECTRODE = 3;
  private static final long CELL = 4;
  private static final double LEAST_FACTOR = 0.2;

  /// What a recipe yields without luck. All recipes share their random numbers, so that neighbours
  /// differ by what makes them different.
  public Truth truth(Recipe recipe) {
    Discharge mean = discharge(recipe, TRUTH);
    return new Truth(
        mean.utilization(),
        mean.averageVoltage(),
        recipe.specificEnergyWattHoursPerKilogramElectrode(
            mean.utilization(), mean.averageVoltage()),
        recipe.arealCapacityMilliampHoursPerSquareCm(mean.utilization()),
        Scatter.failureProbability(recipe));
  }

  /// One cell that shares nothing with another.
  public Cell make(Recipe recipe, long seed) {
    return make(recipe, Origin.own(seed));
  }

  /// One cell; its luck has a part in common with cells of the same powder or electrode.
  public Cell make(Recipe recipe, Origin origin) {
    Lot powder = new Lot(origin.powder()).child(POWDER);
    Lot electrode = new Lot(origin.electrode()).child(ELECTRODE);
    Lot cell = new Lot(origin.cell()).child(CELL);
    if (cell.uniform(0) < Scatter.ACCIDENTS) {
      return new Cell.Failed(Scatter.accident(cell.child(0)));
    }
    if (cell.uniform(1) < Scatter.shortProbability(recipe)) {
      return new Cell.Failed(
          String.format(
              java.util.Locale.ROOT,
              "short circuit at %.2f mA/cm²",
              recipe.currentDensityMilliampPerSquareCm()));
    }
    Discharge made = discharge(recipe, cell.child(STRUCTURES));
    double factor =
        (1 + Scatter.POWDER * powder.normal(0))
            * (1 + Scatter.ELECTRODE * electrode.normal(0))
            * (1 + Scatter.CELL * cell.normal(1));
    return new Cell.Made(
        made.utilization() * Math.max(factor, LEAST_FACTOR),
        made.averageVoltage() + Scatter.VOLTAGE * cell.normal(2));
  }

  private static Discharge discharge(Recipe recipe, Lot lot) {
    Powder powder = Powder.of(recipe);
    double utilization = 0;
    double energy = 0;
    for (int piece = 0; piece < PIECES; piece++) {
      Access access = Access.of(Microstructure.of(powder, lot.child(piece)));
      Discharge one = Discharge.of(recipe, powder, access);
      utilization += one.utilization() / PIECES;
      energy += one.utilization() * one.averageVoltage() / PIECES;
    }
    return new Discharge(utilization, energy / Math.max(utilization, Double.MIN_NORMAL));
  }
}
