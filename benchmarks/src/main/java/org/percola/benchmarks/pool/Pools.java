package org.percola.benchmarks.pool;

import java.util.List;

/// The pools there are, in two parts: what choices may be made on, and what judges them.
///
/// A default of Percola may depend on a tuning pool; a judged pool is only ever scored.
public final class Pools {
  private static final PoolTable P3HT =
      new PoolTable("p3ht-cnt/data.csv", List.of(), List.of("P3HT", "D1", "D2", "D6", "D8"));
  private static final PoolTable ELECTROCHEM =
      new PoolTable(
          "electrochem/data.csv",
          List.of("ligand", "metal"),
          List.of("num_mixing", "ligand_metal_ratio"));
  private static final PoolTable ARYLATION =
      new PoolTable(
          "direct-arylation/data.csv",
          List.of("base", "ligand", "solvent"),
          List.of("concentration", "temperature"));
  private static final PoolTable ARYLATION_COST =
      new PoolTable("arylation-cost/data.csv", ARYLATION.labels(), ARYLATION.numbers());
  private static final PoolTable BARREL =
      new PoolTable("crossed-barrel/data.csv", List.of(), List.of("n", "theta", "r", "t"));
  private static final PoolTable CARBONATES =
      new PoolTable(
          "calisol-carbonates/data.csv",
          List.of("salt"),
          List.of("molality", "EC", "PC", "DEC", "EA"));
  private static final PoolTable LIPIDS =
      new PoolTable(
          "lipid-nanoparticles/data.csv",
          List.of(
              "drug_input",
              "solid_lipid",
              "solid_lipid_input",
              "liquid_lipid_input",
              "surfactant_input"),
          List.of());

  private Pools() {}

  /// A composite's conductivity (mixture, replicates), a cell voltage (mixed inputs, 30 rows), a
  /// reaction's yield (mostly labels) and its computed cost (no noise).
  public static List<Pool> tuning() {
    return List.of(
        P3HT.pool("p3ht-cnt", "conductivity"),
        ELECTROCHEM.pool("electrochem", "voltage"),
        arylationYield(),
        arylationCost());
  }

  /// The computed cost of the same combinations.
  public static Pool arylationCost() {
    return ARYLATION_COST.pool("arylation-cost", "cost");
  }

  /// A reaction's yield at every combination of its conditions.
  public static Pool arylationYield() {
    return ARYLATION.pool("arylation-yield", "yield");
  }

  /// Printed structures (replicates), electrolytes (mixture and a label), and three outcomes of a
  /// formulation (labels only).
  public static List<Pool> judged() {
    return List.of(
        BARREL.pool("crossed-barrel", "toughness"),
        CARBONATES.pool("calisol-carbonates", "conductivity"),
        LIPIDS.pool("lipids-loading", "drug_loading"),
        LIPIDS.pool("lipids-efficiency", "encap_efficiency"),
        LIPIDS.pool("lipids-diameter", "particle_diameter"));
  }
}
