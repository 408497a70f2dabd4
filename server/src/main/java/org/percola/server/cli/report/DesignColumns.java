package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.UnitText;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;

/// The columns of a table that say what a design is.
final class DesignColumns {
  private DesignColumns() {}

  /// The columns that suit a campaign: those of a composite cathode, or one per parameter.
  static List<ForecastColumn> of(CampaignSpec spec) {
    return CathodeColumns.suit(spec) ? CathodeColumns.of(spec) : plain(spec);
  }

  private static List<ForecastColumn> plain(CampaignSpec spec) {
    List<ForecastColumn> columns = new ArrayList<>();
    for (Parameter parameter : spec.getSpace().getParametersList()) {
      String unit = UnitText.forPeople(unit(parameter));
      boolean labels = parameter.hasCategorical() || parameter.hasOrdinal();
      Heading heading = new Heading(parameter.getName(), unit, !labels);
      columns.add(
          new ForecastColumn(
              heading, row -> SettingText.of(parameter, row.setting(parameter.getName()))));
    }
    return columns;
  }

  /// A setting with all its digits; null when it is not set.
  static @Nullable String text(@Nullable DesignValue value) {
    if (value == null) {
      return null;
    }
    return value.hasLabel() ? value.getLabel() : Figures.setting(value.getNumber());
  }

  /// The UCUM code of a parameter; empty for labels.
  static String unit(Parameter parameter) {
    return switch (parameter.getKindCase()) {
      case CONTINUOUS -> parameter.getContinuous().getUnit();
      case WHOLE -> parameter.getWhole().getUnit();
      case DISCRETE -> parameter.getDiscrete().getUnit();
      case CATEGORICAL, ORDINAL, KIND_NOT_SET -> "";
    };
  }
}
