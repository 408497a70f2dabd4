package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.UnitText;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignValue;
import org.percola.v1.Mixture;
import org.percola.v1.Parameter;

/// A composite cathode as a lab reads it: wt% of each component, route, milling, anneal, loading.
///
/// Parameters beyond these keep a column of their own.
final class CathodeColumns {
  private static final String ROUTE = "process_route";
  private static final String MILLING = "milling_hours";
  private static final String ANNEAL_TEMPERATURE = "anneal_celsius";
  private static final String ANNEAL_TIME = "anneal_hours";
  private static final String LOADING = "loading_mg_per_cm2";
  private static final String FRACTION = "_mass_fraction";
  private static final Set<String> SHOWN =
      Set.of(ROUTE, MILLING, ANNEAL_TEMPERATURE, ANNEAL_TIME, LOADING);
  private static final Map<String, String> COMPONENTS = Map.of("electrolyte", "SE", "carbon", "C");

  private CathodeColumns() {}

  /// Whether a campaign is about a composite cathode: mass fractions that close, and a route.
  static boolean suit(CampaignSpec spec) {
    return composition(spec) != null
        && spec.getSpace().getParametersList().stream().anyMatch(p -> p.getName().equals(ROUTE));
  }

  /// Whether all of these parameters have columns in weight percent.
  static boolean weightPercents(CampaignSpec spec, Set<String> parameters) {
    Mixture mixture = composition(spec);
    return suit(spec)
        && mixture != null
        && !parameters.isEmpty()
        && mixture.getComponentsList().containsAll(parameters);
  }

  static List<ForecastColumn> of(CampaignSpec spec) {
    Mixture mixture = composition(spec);
    List<String> components = mixture == null ? List.of() : mixture.getComponentsList();
    List<ForecastColumn> columns = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      int component = i;
      columns.add(
          new ForecastColumn(
              Heading.right(shortName(components.get(i)), "wt%"),
              row -> percentages(row, components).get(component)));
    }
    columns.add(new ForecastColumn(Heading.left("route"), CathodeColumns::route));
    columns.add(numeric("mill", "h", row -> setting(spec, row, MILLING)));
    columns.add(numeric("anneal", "", row -> anneal(spec, row)));
    columns.add(loading(spec));
    for (Parameter parameter : spec.getSpace().getParametersList()) {
      String name = parameter.getName();
      if (!SHOWN.contains(name) && !components.contains(name)) {
        String unit = UnitText.forPeople(DesignColumns.unit(parameter));
        columns.add(numeric(name, unit, row -> SettingText.of(parameter, row.setting(name))));
      }
    }
    return columns;
  }

  private static @Nullable Mixture composition(CampaignSpec spec) {
    return spec.getSpace().getMixturesList().stream()
        .filter(m -> m.getTotal() == 1)
        .filter(m -> m.getComponentsList().stream().allMatch(c -> c.endsWith(FRACTION)))
        .findFirst()
        .orElse(null);
  }

  private static String shortName(String component) {
    String name = component.substring(0, component.length() - FRACTION.length());
    return COMPONENTS.getOrDefault(name, name.toUpperCase(Locale.ROOT));
  }

  private static List<String> percentages(ForecastRow row, List<String> components) {
    List<Double> fractions = new ArrayList<>();
    for (String component : components) {
      DesignValue value = row.setting(component);
      fractions.add(value == null ? 0.0 : value.getNumber());
    }
    return WeightPercents.of(fractions);
  }

  private static @Nullable String route(ForecastRow row) {
    String route = DesignColumns.text(row.setting(ROUTE));
    return route == null ? null : route.replace('_', '-');
  }

  private static @Nullable String setting(CampaignSpec spec, ForecastRow row, String name) {
    return spec.getSpace().getParametersList().stream()
        .filter(parameter -> parameter.getName().equals(name))
        .findFirst()
        .map(parameter -> SettingText.of(parameter, row.setting(name)))
        .orElse(null);
  }

  private static @Nullable String anneal(CampaignSpec spec, ForecastRow row) {
    String celsius = setting(spec, row, ANNEAL_TEMPERATURE);
    String hours = setting(spec, row, ANNEAL_TIME);
    return celsius == null || hours == null ? null : celsius + " °C/" + hours + " h";
  }

  // A campaign that holds the loading fixed tells it to the physics, not to the lab.
  private static ForecastColumn loading(CampaignSpec spec) {
    String fixed =
        spec.getOutcomesList().stream()
            .map(o -> o.getMeasured().getBelief().getColumnsOrDefault(LOADING, ""))
            .filter(column -> column.matches("[0-9.]+"))
            .map(column -> Figures.fixed(Double.parseDouble(column), 2))
            .findFirst()
            .orElse(null);
    return numeric(
        "load",
        "mg/cm²",
        row -> {
          String set = number(row, LOADING, v -> Figures.fixed(v, 2));
          return set == null ? fixed : set;
        });
  }

  private static @Nullable String number(
      ForecastRow row, String parameter, Function<Double, String> form) {
    DesignValue value = row.setting(parameter);
    return value == null ? null : form.apply(value.getNumber());
  }

  private static ForecastColumn numeric(
      String name, String unit, Function<ForecastRow, @Nullable String> text) {
    return new ForecastColumn(Heading.right(name, unit), text);
  }
}
