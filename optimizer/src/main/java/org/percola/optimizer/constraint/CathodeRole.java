package org.percola.optimizer.constraint;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.mean.CathodeColumns;

/// What the cathode physics has to know of a design, by the name its parameter usually has.
///
/// A role that no parameter plays takes the conditions of Zhang et al., Joule 5 (2021), as it does
/// in [CathodeColumns].
enum CathodeRole {
  ROUTE(CathodeColumns.ROUTE, 0),
  ACTIVE(CathodeColumns.ACTIVE, 0),
  ELECTROLYTE(CathodeColumns.ELECTROLYTE, 0),
  CARBON(CathodeColumns.CARBON, 0.10),
  MILLING_HOURS(CathodeColumns.MILLING_HOURS, 0),
  ANNEAL_CELSIUS(CathodeColumns.ANNEAL_CELSIUS, 180),
  ANNEAL_HOURS(CathodeColumns.ANNEAL_HOURS, 0.5),
  LOADING(CathodeColumns.LOADING, 3.5 / 1.3),
  C_RATE(CathodeColumns.C_RATE, 0.1);

  private final String parameter;
  private final double usual;

  CathodeRole(String parameter, double usual) {
    this.parameter = parameter;
    this.usual = usual;
  }

  /// The name that a parameter with this role usually has.
  String parameter() {
    return parameter;
  }

  /// The value when no parameter plays this role; without a meaning for the route, the active
  /// material and the electrolyte.
  double usual() {
    return usual;
  }

  /// Whether the role's number is a share of the composite's mass.
  boolean massFraction() {
    return this == ACTIVE || this == ELECTROLYTE || this == CARBON;
  }

  /// The role of that name, or null.
  static @Nullable CathodeRole named(String name) {
    for (CathodeRole role : values()) {
      if (role.parameter.equals(name)) {
        return role;
      }
    }
    return null;
  }

  /// The names of all roles.
  static List<String> names() {
    return Arrays.stream(values()).map(CathodeRole::parameter).toList();
  }
}
