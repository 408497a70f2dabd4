package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Outcome;
import org.percola.v1.Prediction;

/// What bipolar stacks of the designs would be: cells, voltages, energies, where the mass goes.
/// Prints what is predicted, and nothing when the campaign has no stack.
final class StackReport {
  private static final String ENERGY = "stack_specific_energy";

  private record StackColumn(String outcome, Heading heading, Form form) {}

  private enum Form {
    COUNT,
    VOLTS,
    INTERVAL,
    SHARE
  }

  private static final List<StackColumn> COLUMNS =
      List.of(
          column("stack_cells", "cells", "in series", Form.COUNT),
          column("stack_minimum_voltage", "lowest", "V", Form.VOLTS),
          column("stack_nominal_voltage", "nominal", "V", Form.VOLTS),
          column("stack_maximum_voltage", "highest", "V", Form.VOLTS),
          column(ENERGY, "specific energy", "Wh/kg [90 %]", Form.INTERVAL),
          column("stack_energy_density", "energy density", "Wh/L [90 %]", Form.INTERVAL),
          column("stack_share_cathode", "cathode", "mass %", Form.SHARE),
          column("stack_share_separator", "separator", "mass %", Form.SHARE),
          column("stack_share_lithium", "lithium", "mass %", Form.SHARE),
          column("stack_share_foil", "foil", "mass %", Form.SHARE));

  private final CampaignSpec spec;
  private final List<ForecastRow> rows;

  StackReport(CampaignSpec spec, List<ForecastRow> rows) {
    this.spec = spec;
    this.rows = List.copyOf(rows);
  }

  void write(Page page) {
    List<StackColumn> present = COLUMNS.stream().filter(this::predicted).toList();
    if (present.isEmpty()) {
      return;
    }
    List<Heading> headings = new ArrayList<>(List.of(Heading.right("#")));
    present.forEach(column -> headings.add(column.heading));
    TextTable table = new TextTable(headings);
    for (ForecastRow row : rows) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.strong(row.label())));
      present.forEach(column -> cells.add(cell(column, row)));
      table.row(cells);
    }
    page.blank().title(title()).table(table);
  }

  private boolean predicted(StackColumn column) {
    return rows.stream().anyMatch(row -> row.prediction(column.outcome) != null);
  }

  private String title() {
    Outcome stack = new OutcomeWords(spec).find(ENERGY);
    Map<String, String> settings = stack == null ? Map.of() : stack.getDerived().getSettingsMap();
    String volts = settings.get("target_voltage");
    if (volts == null) {
      return "Bipolar stack";
    }
    String basis =
        settings.getOrDefault("voltage_basis", "nominal").toLowerCase(java.util.Locale.ROOT);
    return "Bipolar stack for "
        + Figures.setting(Double.parseDouble(volts))
        + " V ("
        + basis
        + " voltage)";
  }

  private static Cell cell(StackColumn column, ForecastRow row) {
    Prediction p = row.prediction(column.outcome);
    if (p == null) {
      return Cell.NONE;
    }
    return Cell.of(
        switch (column.form) {
          case COUNT -> Figures.fixed(p.getMedian(), 0);
          case VOLTS -> Figures.fixed(p.getMedian(), 1);
          case INTERVAL -> Figures.interval(p.getMedian(), p.getLower(), p.getUpper(), 0);
          case SHARE -> Figures.percent(p.getMedian(), 0);
        });
  }

  private static StackColumn column(String outcome, String text, String second, Form form) {
    return new StackColumn(outcome, Heading.right(text, second), form);
  }
}
