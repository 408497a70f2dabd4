package org.percola.cathode.literature;

import static org.percola.cathode.literature.Recomputation.AREA;
import static org.percola.cathode.literature.Recomputation.CELL_MILLIGRAMS;
import static org.percola.cathode.literature.Recomputation.Q_LI4PTO;
import static org.percola.cathode.literature.Recomputation.Q_PTO;
import static org.percola.cathode.literature.Recomputation.composite;
import static org.percola.cathode.literature.Recomputation.density;
import static org.percola.cathode.literature.Recomputation.row;

import org.percola.cathode.formulation.Formulation;
import org.percola.cathode.material.MaterialLibrary;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// What follows from Table S5 and the cell geometry: volumes, densities, thicknesses.
final class TableS5Recomputation {
  private static final Table TABLE = SeedTable.VOLUME.read();

  private TableS5Recomputation() {}

  static void fill(Recomputation figures) {
    TABLE.rows().forEach(row -> fillRow(figures, row));
    double volumetric = row(TABLE, "row", "1").number("e_cathode_Wh_per_L");
    figures.put("S5 row1", "E_Electrode implied by 226 Wh/L, PTO basis", volumetric / density(0.2));
    double third = row(TABLE, "row", "3").number("e_cathode_Wh_per_L");
    double capacity =
        row(SeedTable.UTILIZATION.read(), "row_id", "DP40").number("c_pto_mAh_per_g_pto");
    figures.put(
        "S5 row3",
        "V implied by 265 Wh/L with C=200, PTO basis",
        third / (capacity * 0.4 * density(0.4)));
    fillThicknesses(figures);
  }

  private static void fillRow(Recomputation figures, TableRow row) {
    double fraction = row.number("f_cam_wt_pct") / 100;
    String item = row.text("cam") + " " + row.text("f_cam_wt_pct");
    Formulation formulation = composite(fraction, 0);
    MaterialLibrary library = MaterialLibrary.bundled();
    figures.put("S5 vol PTO", item, 100 * formulation.volumeFraction(library.material("PTO")));
    figures.put("S5 vol SE", item, 100 * formulation.volumeFraction(library.material("Li6PS5Cl")));
    figures.put("S5 vol C", item, 100 * formulation.volumeFraction(library.material("Super C65")));
    figures.put("S5 density", item, density(fraction));
    double energy = electrodeEnergy(row);
    figures.put("S5 E_vol=E_Electrode*rho", item, energy * density(fraction));
    figures.put(
        "S5 E_vol=E_Electrode*(409/370)*rho", item, energy * Q_PTO / Q_LI4PTO * density(fraction));
  }

  // Rows of Table S5 are rows 10 to 17 of Table S1 in the same order.
  private static double electrodeEnergy(TableRow row) {
    int number = 9 + (int) row.number("row");
    return row(SeedTable.ENERGY.read(), "row", Integer.toString(number))
        .number("e_electrode_Wh_per_kg");
  }

  private static void fillThicknesses(Recomputation figures) {
    double loading = CELL_MILLIGRAMS / AREA;
    String item = "3.5 mg/1.3 cm2, rho(f=40), porosity ";
    figures.put("thickness 26 um", item + "0", composite(0.4, 0).thicknessMicrometres(loading));
    figures.put(
        "thickness 26 um", item + "0.01", composite(0.4, 0.01).thicknessMicrometres(loading));
    double micrometres = geometry("separator_thickness");
    figures.put(
        "separator 522 um",
        "130 mg/1.3 cm2/522 um vs beta-Li3PS4 1.87 g/cm3",
        geometry("separator_mass") / AREA / micrometres * 10);
  }

  private static double geometry(String name) {
    return row(SeedTable.CELL_GEOMETRY.read(), "name", name).number("value");
  }
}
