package org.percola.cathode.literature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.cathode.formulation.Component;
import org.percola.cathode.formulation.Formulation;
import org.percola.cathode.material.Material;
import org.percola.cathode.material.MaterialLibrary;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// Recomputed figures by the group and item that `consistency.csv` gives them.
final class Recomputation {
  static final double Q_PTO = 409;
  static final double Q_LI4PTO = 370;
  static final double CELL_MILLIGRAMS = 3.5;
  static final double AREA = 1.3;

  private final Map<String, Double> figures = new LinkedHashMap<>();

  void put(String group, String item, double value) {
    if (figures.put(key(group, item), value) != null) {
      throw new IllegalStateException(key(group, item) + " is computed twice");
    }
  }

  boolean contains(String group, String item) {
    return figures.containsKey(key(group, item));
  }

  double figure(String group, String item) {
    Double figure = figures.get(key(group, item));
    if (figure == null) {
      throw new IllegalStateException(key(group, item) + " is not computed");
    }
    return figure;
  }

  int size() {
    return figures.size();
  }

  static TableRow row(Table table, String column, String value) {
    return table.rows().stream()
        .filter(row -> row.text(column).equals(value))
        .findFirst()
        .orElseThrow();
  }

  static double constant(String name) {
    return row(SeedTable.CONSTANTS.read(), "name", name).number("value");
  }

  /// PTO : Li6PS5Cl : 10 wt% C65 with a mass fraction of PTO.
  static Formulation composite(double pto, double porosity) {
    MaterialLibrary library = MaterialLibrary.bundled();
    Material active = library.material("PTO");
    return new Formulation(
        List.of(
            new Component(active, pto),
            new Component(library.material("Li6PS5Cl"), 0.9 - pto),
            new Component(library.material("Super C65"), 0.1)),
        porosity);
  }

  static double density(double pto) {
    return composite(pto, 0).densityGramsPerCubicCm().value();
  }

  private static String key(String group, String item) {
    return group + " | " + item;
  }
}
