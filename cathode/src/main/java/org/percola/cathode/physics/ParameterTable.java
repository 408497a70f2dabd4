package org.percola.cathode.physics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// What `physics-parameters.csv` says of every parameter, one line each.
final class ParameterTable {
  private static final String RESOURCE = "physics-parameters.csv";
  private static final Map<PhysicsParameter, Entry> ENTRIES = load();

  private ParameterTable() {}

  record Entry(
      String symbol,
      String unit,
      double reference,
      ParameterPrior prior,
      PhysicsParameter.Status status,
      String source) {}

  static Entry entry(PhysicsParameter parameter) {
    return Objects.requireNonNull(ENTRIES.get(parameter));
  }

  private static Map<PhysicsParameter, Entry> load() {
    Map<PhysicsParameter, Entry> entries = new EnumMap<>(PhysicsParameter.class);
    for (TableRow row : Table.fromResource(ParameterTable.class, RESOURCE).rows()) {
      PhysicsParameter parameter = row.constant("parameter", PhysicsParameter.class);
      if (entries.put(parameter, read(parameter, row)) != null) {
        throw new IllegalStateException(RESOURCE + ": " + parameter + " is listed twice");
      }
    }
    for (PhysicsParameter parameter : PhysicsParameter.values()) {
      if (!entries.containsKey(parameter)) {
        throw new IllegalStateException(RESOURCE + ": " + parameter + " is not listed");
      }
    }
    return entries;
  }

  private static Entry read(PhysicsParameter parameter, TableRow row) {
    ParameterPrior prior =
        new ParameterPrior(
            parameter,
            row.constant("form", ParameterPrior.Form.class),
            row.number("centre"),
            row.number("spread"),
            row.number("lower"),
            row.number("upper"));
    return new Entry(
        row.text("symbol"),
        row.text("unit"),
        row.number("reference"),
        prior,
        row.constant("status", PhysicsParameter.Status.class),
        row.text("source"));
  }
}
