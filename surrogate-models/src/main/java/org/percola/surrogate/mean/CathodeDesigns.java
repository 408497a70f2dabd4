package org.percola.surrogate.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.process.ProcessRoute;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.Inputs;

/// Reads cathode designs from input columns.
public final class CathodeDesigns {

  /// The least active material a prediction is made for; below it utilization has no meaning, and a
  /// campaign whose bound is 0 still gets a finite answer.
  private static final double LEAST_ACTIVE = 1e-3;

  private CathodeDesigns() {}

  /// One design per row; settings that no cathode can have are moved to the nearest that one can.
  public static List<CathodeDesign> read(Inputs inputs, CathodeColumns columns) {
    double[] active = columns.activeMassFraction().values(inputs);
    double[] carbon = columns.carbonMassFraction().values(inputs);
    double[] milling = columns.millingHours().values(inputs);
    double[] celsius = columns.annealCelsius().values(inputs);
    double[] hours = columns.annealHours().values(inputs);
    double[] loading = columns.loadingMilligramsPerSquareCm().values(inputs);
    double[] rate = columns.cRate().values(inputs);
    List<ProcessRoute> routes = routes(inputs, columns);
    List<CathodeDesign> designs = new ArrayList<>(inputs.size());
    for (int row = 0; row < inputs.size(); row++) {
      ProcessRoute route = routes.get(row);
      double x = Math.clamp(active[row], LEAST_ACTIVE, 1);
      double c = Math.clamp(carbon[row], 0, 1 - x);
      designs.add(
          new CathodeDesign(
              route,
              x,
              c,
              Math.max(milling[row], 0),
              celsius[row],
              route.usesSolvent() ? Math.max(hours[row], 0) : 0,
              loading[row],
              rate[row]));
    }
    return designs;
  }

  private static List<ProcessRoute> routes(Inputs inputs, CathodeColumns columns) {
    int at = inputs.schema().indexOf(columns.routeColumn());
    List<ProcessRoute> ofLevel = at < 0 ? List.of() : levels(inputs.schema().columns().get(at));
    List<ProcessRoute> routes = new ArrayList<>(inputs.size());
    for (int row = 0; row < inputs.size(); row++) {
      routes.add(
          at < 0 || !inputs.active(at, row)
              ? columns.routeOtherwise()
              : ofLevel.get((int) inputs.value(at, row)));
    }
    return routes;
  }

  private static List<ProcessRoute> levels(InputColumn column) {
    if (!(column instanceof InputColumn.Categorical categorical)) {
      throw new IllegalArgumentException(column.name() + ": a number (expected: categorical)");
    }
    return categorical.levels().stream().map(label -> route(column.name(), label)).toList();
  }

  private static ProcessRoute route(String column, String label) {
    for (ProcessRoute route : ProcessRoute.values()) {
      if (route.name().equals(label.toUpperCase(Locale.ROOT))) {
        return route;
      }
    }
    throw new IllegalArgumentException(
        "%s: %s (expected: one of dry, solvent, cryo_milled)".formatted(column, label));
  }
}
