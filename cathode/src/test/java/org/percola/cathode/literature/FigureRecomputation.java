package org.percola.cathode.literature;

import static org.percola.cathode.literature.Recomputation.CELL_MILLIGRAMS;
import static org.percola.cathode.literature.Recomputation.Q_PTO;
import static org.percola.cathode.literature.Recomputation.constant;
import static org.percola.cathode.literature.Recomputation.row;

import java.util.Objects;
import org.percola.cathode.material.Material;
import org.percola.cathode.material.MaterialLibrary;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// What follows from the supplement's figures and impedance tables, and from the synthesis.
final class FigureRecomputation {
  private static final double GAS_CONSTANT = 8.314;
  private static final double KELVIN = 333.15;

  private FigureRecomputation() {}

  static void fill(Recomputation figures) {
    fillReplicates(figures);
    fillHighLoading(figures);
    fillImpedance(figures);
    fillRestedCapacities(figures);
    fillLithium(figures);
    fillSynthesis(figures);
  }

  private static void fillReplicates(Recomputation figures) {
    double squares = 0;
    double withoutForty = 0;
    for (TableRow row : SeedTable.REPLICATES.read().rows()) {
      double mean = row.number("q_mean_mAh");
      double relative = row.number("q_sd_mAh") / mean;
      squares += relative * relative;
      withoutForty += row.number("f_pto_wt_pct") == 40 ? 0 : relative * relative;
      figures.put("S17 vs Table 1", "f=" + row.number("f_pto_wt_pct") / 100, mean);
    }
    figures.put("S17", "pooled relative sd (rms, 6 dof)", 100 * Math.sqrt(squares / 3));
    figures.put("S17 note", "without f=40", 100 * Math.sqrt(withoutForty / 2));
    TableRow forty = row(SeedTable.REPLICATES.read(), "f_pto_wt_pct", "40");
    double best = forty.number("q_mean_mAh") + forty.number("q_sd_mAh") / Math.sqrt(3);
    figures.put(
        "S17 f=40",
        "smallest possible best cell (mean+sd/sqrt3) as util",
        100 * best / (0.4 * CELL_MILLIGRAMS * Q_PTO / 1000));
  }

  private static void fillHighLoading(Recomputation figures) {
    TableRow row = SeedTable.HIGH_LOADING.read().rows().get(0);
    double charge = row.number("areal_capacity_mAh_per_cm2") * row.number("electrode_area_cm2");
    for (double fraction : new double[] {0.3, 0.35, 0.4, 0.45, 0.5}) {
      double theory = row.number("m_cathode_mg") * fraction * Q_PTO / 1000;
      figures.put("S18 10 mg", "utilization if f=" + fraction, 100 * charge / theory);
    }
  }

  private static void fillImpedance(Recomputation figures) {
    TableRow first = SeedTable.FIRST_CYCLE.read().rows().get(0);
    double milligrams = 0.4 * CELL_MILLIGRAMS;
    figures.put("S4 dry f=40 first discharge", "420 vs theoretical 409", last("dry", "discharge1"));
    figures.put("S4 solvent first charge", "430 vs theoretical", last("solvent", "charge1"));
    figures.put(
        "S4 solvent first discharge vs S17",
        "0.41 mAh/1.40 mg",
        first.number("q_discharge_mAh") * 1000 / milligrams);
    figures.put(
        "S4 solvent first charge vs S17",
        "0.51/1.40",
        first.number("q_charge_mAh") * 1000 / milligrams);
    TableRow discharged = row(SeedTable.WARBURG.read(), "process_time_h", "8.0");
    figures.put(
        "S3 vs text",
        "A_W at 1.50 V first discharge (text 46)",
        discharged.number("warburg_coefficient_ohm_per_sqrt_s"));
  }

  /// Three rests of half an hour fall into every half cycle.
  private static void fillRestedCapacities(Recomputation figures) {
    double milliampsPerGram = 0.1 * Q_PTO;
    double start = 0;
    String segment = "discharge1";
    double end = 0;
    for (TableRow row : SeedTable.WARBURG.read().rows()) {
      String here = row.text("segment_inferred");
      if (here.equals("ocv")) {
        continue;
      }
      if (!here.equals(segment)) {
        putRested(figures, segment, (end - start - 1.5) * milliampsPerGram);
        start = end;
        segment = here;
      }
      end = row.number("process_time_h");
    }
    putRested(figures, segment, (end - start - 1.5) * milliampsPerGram);
  }

  private static void putRested(Recomputation figures, String segment, double capacity) {
    figures.put("S3 times -> capacity at 40.9 mA/g", segment, capacity);
  }

  private static void fillLithium(Recomputation figures) {
    double density = 55;
    double exchange = constant("li_exchange_current_density");
    double millivolts =
        2000 * GAS_CONSTANT * KELVIN / Material.FARADAY * asinh(density / (2 * exchange));
    figures.put(
        "Li overpotential", "eta from j0=11 uA/cm2 at 55 uA/cm2 (BV, alpha .5)", millivolts);
    double resistance = constant("li_overpotential") * 1e-3 / (density * 1e-6);
    double centimetres =
        row(SeedTable.CELL_GEOMETRY.read(), "name", "separator_thickness").number("value") * 1e-4;
    figures.put(
        "Li3PS4 separator",
        "sigma lower bound at 60 C from 4 mV at 55 uA/cm2, 522 um",
        centimetres / resistance);
  }

  /// Molar masses from IUPAC abridged weights: Li2S 45.94, P2S5 222.25, NaIO4 213.89 g/mol. The
  /// UV-vis volumes and concentrations are printed in the seed's materials characterization.
  private static void fillSynthesis(Recomputation figures) {
    Table process = SeedTable.PROCESS_CONDITIONS.read();
    double sulphide = row(process, "parameter", "li2s_mass").number("value") / 45.94;
    double phosphorus = row(process, "parameter", "p2s5_mass").number("value") / 222.25;
    figures.put("Li2S:P2S5", "0.765 g : 1.235 g molar", sulphide / phosphorus);
    figures.put("NaIO4", "87.5 g in mmol (printed 401)", 87.5 / 213.89 * 1000);
    double pto = 2200 * 0.036 / molarMass("PTO");
    double electrolyte = 200 * 0.8 / molarMass("Li6PS5Cl");
    figures.put("UV-vis ratio", "PTO:SE 1:2", electrolyte / pto);
  }

  private static double molarMass(String id) {
    Material material = MaterialLibrary.bundled().material(id);
    return Objects.requireNonNull(material.molarMassGramsPerMole()).value();
  }

  private static double last(String route, String halfCycle) {
    return SeedTable.CHARGE_TRANSFER.read().rows().stream()
        .filter(row -> row.text("route").equals(route))
        .filter(row -> row.text("half_cycle").equals(halfCycle))
        .mapToDouble(row -> row.number("capacity_mAh_per_g_pto"))
        .max()
        .orElseThrow();
  }

  private static double asinh(double x) {
    return Math.log(x + Math.sqrt(x * x + 1));
  }
}
