package org.percola.cathode.literature;

import static org.percola.cathode.literature.Recomputation.AREA;
import static org.percola.cathode.literature.Recomputation.CELL_MILLIGRAMS;
import static org.percola.cathode.literature.Recomputation.Q_PTO;
import static org.percola.cathode.literature.Recomputation.constant;
import static org.percola.cathode.literature.Recomputation.row;

import java.util.Locale;
import org.percola.cathode.material.MaterialLibrary;
import org.percola.cathode.performance.CellFigures;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// What follows from Table 1: masses, capacities, utilization, currents, shares of the electrolyte.
final class Table1Recomputation {
  private static final Table TABLE = SeedTable.UTILIZATION.read();

  private Table1Recomputation() {}

  static void fill(Recomputation figures) {
    MaterialLibrary library = MaterialLibrary.bundled();
    figures.put("capacity basis", "4F/(3.6 M_PTO)", library.material("PTO").capacityFromFormula());
    figures.put(
        "capacity basis", "4F/(3.6 M_Li4PTO)", library.material("Li4PTO").capacityFromFormula());
    TABLE.rows().forEach(row -> fillRow(figures, row));
    fillCurrents(figures);
    fillElectrodeCapacities(figures);
    fillElectrolyteShares(figures);
    figures.put(
        "rate ratio", "solvent 166/359 vs dry 93/200", rate("dry", "0.3") / rate("dry", "0.1"));
  }

  private static void fillRow(Recomputation figures, TableRow row) {
    String id = row.text("row_id");
    double fraction = row.number("f_pto_wt_pct") / 100;
    double milligrams = fraction * CELL_MILLIGRAMS;
    double charge = row.number("q_demonstrated_mAh");
    figures.put("table1 m_PTO=f*3.5", id, milligrams);
    figures.put("table1 Q_th=m*409", id, milligrams * Q_PTO / 1000);
    figures.put(
        "table1 C=util*409", id, CellFigures.specificCapacity(row.number("utilization_pct") / 100));
    figures.put(
        "table1 util=Q/(f*3.5*409)",
        id,
        100 * CellFigures.utilization(charge, CELL_MILLIGRAMS, fraction));
    figures.put("areal capacity", id, charge / AREA);
  }

  private static void fillCurrents(Recomputation figures) {
    for (double fraction : new double[] {0.2, 0.3, 0.4, 0.5}) {
      double microamps = 0.1 * Q_PTO * fraction * CELL_MILLIGRAMS;
      figures.put("S1fig current=0.1C", "f=" + fraction, microamps);
    }
  }

  private static void fillElectrodeCapacities(Recomputation figures) {
    figures.put("C_cathode SP50", "0.541/3.5", perElectrode("SP50"));
    figures.put(
        "C_cathode best is BM40", "0.558/3.5 exceeds the \"reaches 154\"", perElectrode("SP40BM"));
    figures.put("C_cathode dry best", "0.285/3.5", perElectrode("DP30"));
  }

  private static void fillElectrolyteShares(Recomputation figures) {
    double perGram = constant("se_redox_specific_capacity");
    double control =
        row(SeedTable.ELECTROLYTE_CONTROLS.read(), "sample", "Li6PS5Cl-C 4:1").number("m_se_mg");
    double charge = perGram * control / 1000;
    figures.put("SE redox", "15 mAh/g * 1.40 mg", charge);
    figures.put("SE redox share", "0.021/0.541", 100 * charge / charge("SP50"));
    for (TableRow row : TABLE.rows()) {
      if (row.number("pto_milled") == 0) {
        double electrolyte = row.number("f_se_wt_pct") / 100 * CELL_MILLIGRAMS;
        double share = 100 * perGram * electrolyte / 1000 / row.number("q_demonstrated_mAh");
        figures.put("SE redox upper bound", boundItem(row), share);
      }
    }
    TableRow carbon = row(SeedTable.ELECTROLYTE_CONTROLS.read(), "sample", "Li6PS5Cl-C 4:1");
    double mass = carbon.number("m_se_mg") + carbon.number("m_c_mg");
    figures.put(
        "S16 carbon content", "\"25 wt%\" vs 0.35/1.75", 100 * carbon.number("m_c_mg") / mass);
  }

  private static String boundItem(TableRow row) {
    String route = row.text("route");
    String fraction = String.format(Locale.ROOT, "%.1f", row.number("f_pto_wt_pct") / 100);
    return route + " f=" + fraction + (route.equals("dry") ? ", 15 mAh/g on all SE" : "");
  }

  private static double perElectrode(String id) {
    return charge(id) * 1000 / CELL_MILLIGRAMS;
  }

  private static double charge(String id) {
    return row(TABLE, "row_id", id).number("q_demonstrated_mAh");
  }

  private static double rate(String route, String cRate) {
    return SeedTable.RATE_CAPABILITY.read().rows().stream()
        .filter(row -> row.text("route").equals(route) && row.text("rate_C").equals(cRate))
        .findFirst()
        .orElseThrow()
        .number("c_pto_mAh_per_g_pto");
  }
}
