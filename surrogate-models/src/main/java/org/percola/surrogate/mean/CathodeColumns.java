package org.percola.surrogate.mean;

import java.util.List;
import org.percola.cathode.process.ProcessRoute;
import org.percola.surrogate.InputSchema;

/// Which column of a campaign, or which constant, plays each part in a cathode design.
///
/// Labels of the route column are the names of [ProcessRoute] in any case. The electrolyte is what
/// active material and carbon leave.
///
/// @param routeColumn the categorical column of the process route; unused when the schema lacks it
/// @param routeOtherwise the route when there is no such column
/// @param annealHours taken as 0 where no solvent is used, whatever the column says
public record CathodeColumns(
    String routeColumn,
    ProcessRoute routeOtherwise,
    CathodeInput activeMassFraction,
    CathodeInput carbonMassFraction,
    CathodeInput millingHours,
    CathodeInput annealCelsius,
    CathodeInput annealHours,
    CathodeInput loadingMilligramsPerSquareCm,
    CathodeInput cRate) {

  public static final String ROUTE = "process_route";
  public static final String ACTIVE = "pto_mass_fraction";
  public static final String ELECTROLYTE = "electrolyte_mass_fraction";
  public static final String CARBON = "carbon_mass_fraction";
  public static final String MILLING_HOURS = "milling_hours";
  public static final String ANNEAL_CELSIUS = "anneal_celsius";
  public static final String ANNEAL_HOURS = "anneal_hours";
  public static final String LOADING = "loading_mg_per_cm2";
  public static final String C_RATE = "c_rate";

  /// Carbon of every measured cell of the seed paper, mass fraction.
  private static final double USUAL_CARBON = 0.10;

  /// Anneal of every solvent-processed cell of the seed paper.
  private static final double USUAL_ANNEAL_CELSIUS = 180;

  private static final double USUAL_ANNEAL_HOURS = 0.5;

  /// 3.5 mg on 1.3 cm², as in the seed paper.
  private static final double USUAL_LOADING = 3.5 / 1.3;

  private static final double USUAL_RATE = 0.1;

  /// Columns by their usual names where the schema has them, the conditions of Zhang et al., Joule
  /// 5 (2021) elsewhere.
  public static CathodeColumns from(InputSchema schema) {
    return new CathodeColumns(
        ROUTE,
        ProcessRoute.SOLVENT,
        active(schema),
        carbon(schema),
        columnOr(schema, MILLING_HOURS, 0, 0),
        columnOr(schema, ANNEAL_CELSIUS, USUAL_ANNEAL_CELSIUS, USUAL_ANNEAL_CELSIUS),
        columnOr(schema, ANNEAL_HOURS, 0, USUAL_ANNEAL_HOURS),
        columnOr(schema, LOADING, USUAL_LOADING, USUAL_LOADING),
        columnOr(schema, C_RATE, USUAL_RATE, USUAL_RATE));
  }

  private static CathodeInput active(InputSchema schema) {
    if (schema.indexOf(ACTIVE) >= 0) {
      return new CathodeInput.Column(ACTIVE, 0);
    }
    if (schema.indexOf(ELECTROLYTE) >= 0 && schema.indexOf(CARBON) >= 0) {
      return new CathodeInput.Remainder(List.of(ELECTROLYTE, CARBON));
    }
    throw new IllegalArgumentException(
        "columns: no %s (expected: that, or both %s and %s)"
            .formatted(ACTIVE, ELECTROLYTE, CARBON));
  }

  private static CathodeInput carbon(InputSchema schema) {
    if (schema.indexOf(CARBON) < 0 && schema.indexOf(ELECTROLYTE) >= 0) {
      return new CathodeInput.Remainder(List.of(ACTIVE, ELECTROLYTE));
    }
    return columnOr(schema, CARBON, 0, USUAL_CARBON);
  }

  private static CathodeInput columnOr(
      InputSchema schema, String name, double whenInactive, double otherwise) {
    return schema.indexOf(name) >= 0
        ? new CathodeInput.Column(name, whenInactive)
        : new CathodeInput.Constant(otherwise);
  }
}
