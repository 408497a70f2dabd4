package org.percola.cathode.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.material.LithiumState;
import org.percola.cathode.material.Material;
import org.percola.cathode.material.MaterialLibrary;
import org.percola.cathode.table.TableRow;

/// Table S1 of the seed recomputed: seventeen cathodes on the seed's definition and on consistent
/// ones.
///
/// Oxides are made with their lithium, so their pristine and lithiated electrodes are one. PTO and
/// PBALS are made without it. The seed multiplies an energy per discharged PTO with the fraction of
/// charged PTO; on the lithiated basis all rows stand on the mass of the discharged electrode and
/// compare. Which printed figure counts is data: `table-s1-adjudication.csv`.
public final class LiteratureTable {
  /// Relative difference above which two figures disagree: rounding of the printed ones stays
  /// below.
  public static final double TOLERANCE = 0.01;

  private LiteratureTable() {}

  /// The rows in the order of the table.
  public static List<LiteratureRow> rows() {
    Map<Integer, TableRow> printed = new TreeMap<>();
    SeedTable.ENERGY.read().rows().forEach(row -> printed.put((int) row.number("row"), row));
    List<LiteratureRow> rows = new ArrayList<>();
    for (TableRow reading : SeedTable.ENERGY_ADJUDICATION.read().rows()) {
      TableRow row = printed.get((int) reading.number("row"));
      if (row == null) {
        throw new IllegalStateException("Table S1 has no row " + reading.text("row"));
      }
      rows.add(recompute(row, reading));
    }
    return List.copyOf(rows);
  }

  private static LiteratureRow recompute(TableRow row, TableRow reading) {
    ActiveEnergy energy = activeEnergy(reading);
    LithiumState seedMass = reading.constant("seed_active_mass", LithiumState.class);
    double fraction = row.number("f_cam_wt_pct") / 100;
    return new LiteratureRow(
        (int) row.number("row"),
        row.text("cam"),
        fraction,
        row.text("separator_electrolyte"),
        row.text("anode"),
        nullable(row.optionalNumber("temperature_degC")),
        row.number("c_s_mAh_per_g"),
        row.number("v_avg_V_vs_Li"),
        row.number("e_cam_Wh_per_kg"),
        row.number("e_electrode_Wh_per_kg"),
        energy.per(seedMass) * fraction,
        energy.pristineElectrode(fraction),
        energy.lithiatedElectrode(fraction),
        reading.text("reading"),
        flags(row, reading, energy, seedMass),
        row.text("reference"),
        reading.text("source"));
  }

  private static ActiveEnergy activeEnergy(TableRow reading) {
    MaterialLibrary library = MaterialLibrary.bundled();
    Material material = library.material(reading.text("material"));
    String discharged = reading.text("discharged_material");
    return new ActiveEnergy(
        reading.number("material_energy_Wh_per_kg"),
        reading.constant("per_active_mass", LithiumState.class),
        material.lithiumState(),
        discharged.isEmpty()
            ? ActiveEnergy.lithiumPerCharged(material)
            : ActiveEnergy.lithiumPerCharged(material, library.material(discharged)));
  }

  private static List<LiteratureFlag> flags(
      TableRow row, TableRow reading, ActiveEnergy energy, LithiumState seedMass) {
    List<LiteratureFlag> flags = new ArrayList<>();
    double fraction = row.number("f_cam_wt_pct") / 100;
    double seed = energy.per(seedMass) * fraction;
    if (differ(row.number("e_electrode_Wh_per_kg"), seed)) {
      flags.add(LiteratureFlag.ELECTRODE_ENERGY_DIFFERS);
    }
    if (differ(row.number("e_cam_Wh_per_kg"), energy.per(seedMass))) {
      flags.add(LiteratureFlag.MATERIAL_ENERGY_DIFFERS);
    }
    if (contradictsTable1(row, reading.text("table_1_row"))) {
      flags.add(LiteratureFlag.CAPACITY_DIFFERS);
    }
    if (energy.made() == LithiumState.CHARGED && seedMass == LithiumState.CHARGED) {
      flags.add(LiteratureFlag.LITHIUM_NOT_COUNTED);
    }
    if (energy.made() == LithiumState.CHARGED && seedMass == LithiumState.DISCHARGED) {
      flags.add(LiteratureFlag.HYBRID_BASIS);
    }
    if (!row.text("anode").equals("Li")) {
      flags.add(LiteratureFlag.ANODE_NOT_LITHIUM);
    }
    return flags;
  }

  private static boolean contradictsTable1(TableRow row, String table1Row) {
    return SeedTable.UTILIZATION.read().rows().stream()
        .filter(candidate -> candidate.text("row_id").equals(table1Row))
        .anyMatch(candidate ->
            differ(candidate.number("c_pto_mAh_per_g_pto"), row.number("c_s_mAh_per_g")));
  }

  private static boolean differ(double expected, double actual) {
    return Math.abs(actual - expected) > TOLERANCE * Math.abs(expected);
  }

  private static @Nullable Double nullable(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
