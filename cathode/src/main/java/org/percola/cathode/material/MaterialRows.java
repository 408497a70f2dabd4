package org.percola.cathode.material;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.table.TableRow;

/// Rows of a material table turned into materials.
///
/// Columns: `id, name, formula, roles` (separated by `;`), `lithium_state, electrons`, and for each
/// of `density`, `capacity`, `molar_mass` the four columns `…, …_sd, …_status, …_source`. A
/// constant whose value is empty is not known.
final class MaterialRows {
  private MaterialRows() {}

  static Material read(TableRow row) {
    return new Material(
        row.text("id"),
        row.text("name"),
        row.text("formula"),
        roles(row.text("roles")),
        row.constant("lithium_state", LithiumState.class),
        constant(row, "density"),
        constant(row, "capacity"),
        constant(row, "molar_mass"),
        row.optionalNumber("electrons").orElse(0));
  }

  private static Set<MaterialRole> roles(String text) {
    Set<MaterialRole> roles = EnumSet.noneOf(MaterialRole.class);
    for (String role : text.split(";", -1)) {
      roles.add(MaterialRole.valueOf(role.strip().toUpperCase(Locale.ROOT)));
    }
    return roles;
  }

  private static @Nullable MaterialConstant constant(TableRow row, String column) {
    if (row.text(column).isEmpty()) {
      return null;
    }
    return new MaterialConstant(
        row.number(column),
        row.number(column + "_sd"),
        row.constant(column + "_status", Evidence.class),
        row.text(column + "_source"));
  }
}
