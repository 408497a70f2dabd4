package org.percola.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.percola.benchmarks.lab.Recipe;
import org.percola.benchmarks.lab.Truth;

/// The best recipe found for a set-up, as `lab-optima.csv` keeps it.
///
/// @param setUp what was asked for
/// @param recipe the best
/// @param truth what it yields
/// @param truths how many recipes the search looked at
public record LabOptimum(LabSetUp setUp, Recipe recipe, Truth truth, int truths) {
  static final String HEADER =
      "set_up,route,pto,carbon,milling_h,anneal_celsius,anneal_h,loading_mg_per_cm2,c_rate,"
          + "utilization,average_voltage,energy_wh_per_kg,areal_mah_per_cm2,failure_probability,"
          + "truths";

  private static final String FILE = "lab-optima.csv";

  String line() {
    return String.join(
        ",",
        setUp.label(),
        recipe.route(),
        number(recipe.ptoMassFraction()),
        number(recipe.carbonMassFraction()),
        number(recipe.millingHours()),
        number(recipe.annealTemperatureCelsius()),
        number(recipe.annealHours()),
        number(recipe.loadingMilligramPerSquareCm()),
        number(recipe.cRate()),
        number(truth.utilization()),
        number(truth.averageVoltage()),
        number(truth.specificEnergyWattHoursPerKilogramElectrode()),
        number(truth.arealCapacityMilliampHoursPerSquareCm()),
        number(truth.failureProbability()),
        Integer.toString(truths));
  }

  /// As found once by `benchmarks/run virtual-lab-optima`.
  static List<LabOptimum> all() {
    try (InputStream in = LabOptimum.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && !line.equals(HEADER) && !line.isBlank())
          .map(LabOptimum::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// That of a set-up.
  public static LabOptimum of(LabSetUp setUp) {
    return all().stream().filter(optimum -> optimum.setUp() == setUp).findFirst().orElseThrow();
  }

  private static LabOptimum parse(String line) {
    String[] cells = line.split(",", -1);
    double[] figures = new double[cells.length];
    for (int i = 2; i < cells.length; i++) {
      figures[i] = Double.parseDouble(cells[i]);
    }
    return new LabOptimum(
        setUp(cells[0]),
        new Recipe(
            cells[1],
            figures[2],
            figures[3],
            figures[4],
            figures[5],
            figures[6],
            figures[7],
            figures[8]),
        new Truth(figures[9], figures[10], figures[11], figures[12], figures[13]),
        (int) figures[14]);
  }

  private static LabSetUp setUp(String label) {
    for (LabSetUp setUp : LabSetUp.values()) {
      if (setUp.label().equals(label)) {
        return setUp;
      }
    }
    throw new IllegalArgumentException("set_up: " + label + " (expected: one of LabSetUp)");
  }

  private static String number(double value) {
    return Double.toString(value);
  }
}
