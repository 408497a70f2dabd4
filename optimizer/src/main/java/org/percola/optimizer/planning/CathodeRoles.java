package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.process.ProcessRoute;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.mean.CathodeInput;

/// Which parameters of a campaign the cathode physics reads: those of the model's own names, unless
/// the belief names others or gives numbers instead.
final class CathodeRoles {
  /// The roles that a belief may assign.
  static final List<String> NAMES =
      List.of(
          CathodeColumns.ROUTE,
          CathodeColumns.ACTIVE,
          CathodeColumns.ELECTROLYTE,
          CathodeColumns.CARBON,
          CathodeColumns.MILLING_HOURS,
          CathodeColumns.ANNEAL_CELSIUS,
          CathodeColumns.ANNEAL_HOURS,
          CathodeColumns.LOADING,
          CathodeColumns.C_RATE);

  private final Map<String, String> sources;

  private CathodeRoles(Map<String, String> sources) {
    this.sources = sources;
  }

  /// The columns that the physics reads under a belief.
  ///
  /// @throws IllegalArgumentException when nothing plays a role that the physics cannot do without
  static CathodeColumns of(PriorBelief belief, InputSchema schema) {
    CathodeRoles roles = new CathodeRoles(belief.columns());
    CathodeColumns usual = CathodeColumns.from(roles.renamed(schema));
    return new CathodeColumns(
        roles.source(CathodeColumns.ROUTE),
        roles.route(usual.routeOtherwise(), schema),
        roles.input(usual.activeMassFraction()),
        roles.input(usual.carbonMassFraction()),
        roles.input(usual.millingHours()),
        roles.input(usual.annealCelsius()),
        roles.input(usual.annealHours()),
        roles.input(usual.loadingMilligramsPerSquareCm()),
        roles.input(usual.cRate()));
  }

  /// Whether a campaign can give what a belief takes for a role: a parameter, a number, or for the
  /// route the name of one.
  static boolean playable(String role, String source, DesignSpace space) {
    boolean route = role.equals(CathodeColumns.ROUTE);
    for (Parameter parameter : space.parameters()) {
      if (parameter.name().equals(source)) {
        return route == parameter instanceof Parameter.Categorical;
      }
    }
    return route ? routeNamed(source) : number(source) != null;
  }

  private static boolean routeNamed(String source) {
    return Arrays.stream(ProcessRoute.values()).anyMatch(r -> r.name().equalsIgnoreCase(source));
  }

  /// The number that a source is, or null when it is a name.
  static @Nullable Double number(String source) {
    try {
      return Double.valueOf(source);
    } catch (NumberFormatException named) {
      return null;
    }
  }

  /// The schema under the model's own names, with a stand-in for every role that is a number.
  private InputSchema renamed(InputSchema schema) {
    List<InputColumn> columns = new ArrayList<>();
    for (String role : NAMES) {
      String source = source(role);
      if (schema.indexOf(source) >= 0 || number(source) != null) {
        columns.add(new InputColumn.Numeric(role, 0, 1, InputColumn.Spacing.LINEAR, null));
      }
    }
    return new InputSchema(columns);
  }

  private String source(String role) {
    return sources.getOrDefault(role, role);
  }

  /// A route that is not a column may be given by its label.
  private ProcessRoute route(ProcessRoute otherwise, InputSchema schema) {
    String source = source(CathodeColumns.ROUTE);
    return !sources.containsKey(CathodeColumns.ROUTE) || schema.indexOf(source) >= 0
        ? otherwise
        : ProcessRoute.valueOf(source.toUpperCase(Locale.ROOT));
  }

  private CathodeInput input(CathodeInput usual) {
    return switch (usual) {
      case CathodeInput.Constant constant -> constant;
      case CathodeInput.Column(String role, double whenInactive) -> {
        Double fixed = number(source(role));
        yield fixed == null
            ? new CathodeInput.Column(source(role), whenInactive)
            : new CathodeInput.Constant(fixed);
      }
      case CathodeInput.Remainder(List<String> others) ->
          new CathodeInput.Remainder(others.stream().map(this::source).toList());
    };
  }
}
