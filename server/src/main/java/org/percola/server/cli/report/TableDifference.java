package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.percola.v1.DesignTable;
import org.percola.v1.DesignTable.Column;

/// What becomes of designs in a table, in numbers: columns of thousands say nothing to people.
final class TableDifference {
  private TableDifference() {}

  /// How many designs there are, how many of them come and how many go.
  static String of(DesignTable before, DesignTable after) {
    Set<List<String>> then = rows(before);
    Set<List<String>> now = rows(after);
    long come = now.stream().filter(row -> !then.contains(row)).count();
    long go = then.stream().filter(row -> !now.contains(row)).count();
    String what = come + go == 0 ? "their order" : come + " come, " + go + " go";
    return "%d → %d designs (%s)".formatted(before.getRows(), after.getRows(), what);
  }

  private static Set<List<String>> rows(DesignTable table) {
    Set<List<String>> rows = new HashSet<>();
    for (int row = 0; row < table.getRows(); row++) {
      List<String> settings = new ArrayList<>();
      for (Column column : table.getColumnsList()) {
        if (column.getAbsentCount() == 0 || !column.getAbsent(row)) {
          settings.add(column.getParameter() + "=" + setting(column, row));
        }
      }
      settings.sort(null);
      rows.add(settings);
    }
    return rows;
  }

  private static String setting(Column column, int row) {
    return switch (column.getSettingsCase()) {
      case NUMBERS -> String.valueOf(column.getNumbers().getValues(row));
      case LABELS -> column.getLabels().getDictionary(column.getLabels().getIndices(row));
      case SETTINGS_NOT_SET -> "";
    };
  }
}
