package org.percola.cathode.literature;

import static org.percola.cathode.literature.Recomputation.Q_LI4PTO;
import static org.percola.cathode.literature.Recomputation.Q_PTO;
import static org.percola.cathode.literature.Recomputation.row;

import org.percola.cathode.performance.EnergyBasis;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// What follows from Table S1: energies, implied voltages, the headline gain.
final class TableS1Recomputation {
  private static final Table TABLE = SeedTable.ENERGY.read();

  private TableS1Recomputation() {}

  static void fill(Recomputation figures) {
    TABLE.rows().forEach(row -> fillRow(figures, row));
    fillRow12(figures);
    double cryo =
        EnergyBasis.PER_G_PTO.convert(
            number("9", "e_cam_Wh_per_kg"), EnergyBasis.SEED_ELECTRODE, 0.2);
    figures.put("S1 row9", "E_el if 828 is per g PTO, converted to Li4PTO", cryo);
    double gain =
        100 * (number("16", "e_electrode_Wh_per_kg") / number("9", "e_electrode_Wh_per_kg") - 1);
    figures.put("claim", "302/165-1", gain);
    figures.put("claim", "cover text \"80% increase\"", gain);
    figures.put("intro vs S1", "NMC811 f_CAM 85 vs 86", number("4", "f_cam_wt_pct"));
  }

  private static void fillRow(Recomputation figures, TableRow row) {
    double fraction = row.number("f_cam_wt_pct") / 100;
    double energy = row.number("e_cam_Wh_per_kg");
    double capacity = row.number("c_s_mAh_per_g");
    String name = "row" + row.text("row") + " " + row.text("cam");
    String item = name + " " + row.text("f_cam_wt_pct");
    figures.put("S1 E_el=E_CAM*f", item, energy * fraction);
    if (row.text("cam").contains("PTO")) {
      figures.put("S1 V implied, Li4PTO basis", item, energy / (capacity * Q_LI4PTO / Q_PTO));
      figures.put("S1 V implied, PTO basis", item, energy / capacity);
    } else {
      figures.put("S1 E_CAM=C*V", name, capacity * row.number("v_avg_V_vs_Li"));
    }
  }

  private static void fillRow12(Recomputation figures) {
    double energy = number("12", "e_cam_Wh_per_kg");
    double here = number("12", "c_s_mAh_per_g");
    double table1 =
        row(SeedTable.UTILIZATION.read(), "row_id", "DP40").number("c_pto_mAh_per_g_pto");
    double toLithiated = Q_LI4PTO / Q_PTO;
    figures.put("S1 row12 vs Table1 DP40", "C_PTO", here);
    figures.put("S1 row12", "V if C=200, Li4PTO basis", energy / (table1 * toLithiated));
    figures.put("S1 row12", "V if C=220, Li4PTO basis", energy / (here * toLithiated));
    figures.put("S1 row12", "V if C=200, PTO basis (as row 10)", energy / table1);
  }

  private static double number(String row, String column) {
    return row(TABLE, "row", row).number(column);
  }
}
