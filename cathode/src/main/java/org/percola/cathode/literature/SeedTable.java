package org.percola.cathode.literature;

import org.percola.cathode.table.Table;

/// Every table of the seed paper that is kept as data, and our own readings of them.
public enum SeedTable {
  /// Table 1: capacity and utilization of eight cathodes.
  UTILIZATION("table-1-utilization.csv"),
  /// Table S1: energies of seventeen cathodes of six chemistries.
  ENERGY("table-s1-energy.csv"),
  /// Table S3: Warburg coefficients while cycling.
  WARBURG("table-s3-warburg.csv"),
  /// Table S4: charge-transfer resistances.
  CHARGE_TRANSFER("table-s4-charge-transfer.csv"),
  /// Table S5: volume fractions, density, energy per volume.
  VOLUME("table-s5-volume.csv"),
  /// Figure S1: lithium symmetric cell.
  LITHIUM_SYMMETRIC("figure-s1-lithium-symmetric.csv"),
  /// Figure S16: electrolyte-carbon controls.
  ELECTROLYTE_CONTROLS("figure-s16-controls.csv"),
  /// Figure S17A: first cycle.
  FIRST_CYCLE("figure-s17-first-cycle.csv"),
  /// Figure S17B: replicate cells.
  REPLICATES("figure-s17-replicates.csv"),
  /// Figure S18A and B: anneal and sublimation.
  ANNEAL("figure-s18-anneal.csv"),
  /// Figure S18C: a 10 mg cell.
  HIGH_LOADING("figure-s18-high-loading.csv"),
  /// Figure 6D: capacity at two rates.
  RATE_CAPABILITY("rate-capability.csv"),
  /// Figures 6A and 6E: capacity retention.
  CYCLING("cycling.csv"),
  /// Masses, areas and thicknesses of the laboratory cell.
  CELL_GEOMETRY("cell-geometry.csv"),
  /// How powders, separator and cells were made.
  PROCESS_CONDITIONS("process-conditions.csv"),
  /// Single figures from text and captions.
  CONSTANTS("constants.csv"),
  /// Ours: the eight cathodes of Table 1 with adjudicated energies.
  CAMPAIGN("seed-campaign.csv"),
  /// Ours: which energy of Table S1 stands on which mass.
  ENERGY_ADJUDICATION("table-s1-adjudication.csv"),
  /// Ours: printed figures beside their recomputation.
  CONSISTENCY("consistency.csv"),
  /// Ours: what disagrees and what is done about it.
  INCONSISTENCIES("inconsistencies.csv");

  private final String resource;

  SeedTable(String resource) {
    this.resource = resource;
  }

  /// Reads the table; every row has a column `source`.
  public Table read() {
    return Table.fromResource(SeedTable.class, resource);
  }
}
