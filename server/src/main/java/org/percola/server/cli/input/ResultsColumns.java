package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.v1.CampaignSpec;

/// What the columns of a table of results are called, and what is read from them.
final class ResultsColumns {
  static final String EXPERIMENT = "experiment";
  static final String STATE = "state";
  static final String REASON = "reason";
  static final String STATION = "station";
  static final String CELL = "cell";
  static final String ELECTRODE = "electrode";
  static final String POWDER_BATCH = "powder_batch";
  static final String ERROR = "_sd";
  static final String AS_MADE = "as_made.";
  static final String CONDITION = "condition.";
  static final String LOT = "lot.";
  private static final List<String> WORDS =
      List.of(EXPERIMENT, STATE, REASON, STATION, CELL, ELECTRODE, POWDER_BATCH);

  private final MeasurementText outcomes;
  private final SettingsText settings;

  ResultsColumns(CampaignSpec spec) {
    outcomes = new MeasurementText(spec);
    settings = new SettingsText(spec.getSpace());
  }

  MeasurementText outcomes() {
    return outcomes;
  }

  SettingsText settings() {
    return settings;
  }

  /// Where the columns stand that a person said to leave unread. A standard error goes with its
  /// outcome.
  ///
  /// @param faults what cannot be left out is added here
  Set<Integer> ignored(List<String> header, List<String> typed, Faults faults) {
    Set<Integer> ignored = IgnoredColumns.of(header, typed, faults);
    Set<String> kept = new HashSet<>();
    Set<String> gone = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      (ignored.contains(i) ? gone : kept).add(name(header.get(i)));
    }
    for (int i = 0; i < header.size(); i++) {
      String column = name(header.get(i));
      if (isError(column) && gone.contains(measured(column)) && !kept.contains(measured(column))) {
        ignored.add(i);
      }
    }
    return ignored;
  }

  /// The heads of the columns by the names that are known here; people may write `Average voltage`
  /// and `Average voltage [V]`.
  ///
  /// @param faults columns that mean nothing, or that are there twice, are added here
  List<ColumnHead> read(SeparatedRows.Row header, Faults faults) {
    List<ColumnHead> heads = new ArrayList<>();
    Set<String> before = new HashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String written : header.cells()) {
      ColumnHead head = head(written);
      String name = head.name();
      heads.add(head);
      if (!name.isEmpty() && !before.add(name)) {
        faults.add(header.place(), written + ": given twice (expected: once)");
      } else if (!name.isEmpty() && !known(name)) {
        unknown.add(name);
      } else if (named(name, AS_MADE)) {
        String parameter = name.substring(AS_MADE.length());
        faults.collect(() -> settings.require(header.place() + " " + name, parameter));
      }
    }
    if (!unknown.isEmpty()) {
      faults.add(header.place(), noSuch(unknown));
    }
    return errorsLikeValues(heads);
  }

  /// A standard error is in the unit of its outcome's column where its own says none.
  private List<ColumnHead> errorsLikeValues(List<ColumnHead> heads) {
    Map<String, String> units = new HashMap<>();
    heads.forEach(head -> units.put(head.name(), head.unit()));
    return heads.stream()
        .map(head ->
            isError(head.name()) && head.unit().isEmpty()
                ? new ColumnHead(head.name(), units.getOrDefault(measured(head.name()), ""))
                : head)
        .toList();
  }

  /// The name of a column as it is known here, or as it was written where it is not.
  String name(String written) {
    return head(written).name();
  }

  private ColumnHead head(String written) {
    ColumnHead head = ColumnHead.of(written);
    String name = plain(head.name());
    boolean unit = !there(plain(written)) && there(name) && numeric(name);
    return unit ? new ColumnHead(name, head.unit()) : ColumnHead.plain(plain(written));
  }

  /// Whether a column means something, that of a setting as made only where there is such a one.
  private boolean there(String column) {
    return known(column)
        && (!column.startsWith(AS_MADE) || settings.knows(column.substring(AS_MADE.length())));
  }

  private String plain(String written) {
    String usual = IgnoredColumns.usual(written);
    return !known(written) && known(usual) ? usual : written;
  }

  private String noSuch(List<String> columns) {
    String several = columns.size() == 1 ? "" : "s";
    return String.join(", ", columns)
        + ": no such column"
        + several
        + " (expected: experiment, state, reason, station, cell, electrode, powder_batch, as_made.*,"
        + " condition.*, lot.*, a parameter, or an outcome, with _sd for its standard error: "
        + outcomes.names()
        + "; or "
        + IgnoredColumns.option(columns)
        + ", where nothing in the column"
        + several
        + " is meant for the campaign)";
  }

  private boolean known(String column) {
    return WORDS.contains(column)
        || named(column, AS_MADE)
        || named(column, CONDITION)
        || named(column, LOT)
        || outcomes.knows(column)
        || isError(column)
        || settings.knows(column);
  }

  boolean isError(String column) {
    return !outcomes.knows(column) && column.endsWith(ERROR) && outcomes.knows(measured(column));
  }

  /// Whether a column says what an experiment's design is.
  boolean isSetting(String column) {
    return settings.knows(column) && !WORDS.contains(column) && !outcomes.knows(column);
  }

  /// Whether a column holds numbers only.
  boolean numeric(String column) {
    String setting = column.startsWith(AS_MADE) ? column.substring(AS_MADE.length()) : column;
    boolean label =
        (column.startsWith(AS_MADE) || isSetting(column)) && settings.labelled(column, setting);
    return !label && !column.startsWith(LOT) && !WORDS.contains(column);
  }

  /// Whether a column says what came of an experiment, or what it was made like.
  boolean result(String column) {
    return outcomes.knows(column) || column.startsWith(AS_MADE) || column.startsWith(LOT);
  }

  private static boolean named(String column, String kind) {
    return column.startsWith(kind) && column.length() > kind.length();
  }

  /// The outcome that a column of standard errors belongs to.
  static String measured(String errorColumn) {
    return errorColumn.substring(0, errorColumn.length() - ERROR.length());
  }
}
