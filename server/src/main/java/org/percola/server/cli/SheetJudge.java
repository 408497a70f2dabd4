package org.percola.server.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.sheet.Moves;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;

/// Finds what is wrong with the new rows of a file before the first of them is told.
final class SheetJudge {
  private final Telling telling;
  private final Faults faults;

  /// @param faults what is wrong is added here
  SheetJudge(Connection connection, Faults faults) {
    this.telling = new Telling(connection);
    this.faults = faults;
  }

  /// Adds the faults of what single rows tell.
  void rows(List<SheetReading.Row> rows) {
    Set<String> before = new HashSet<>();
    for (SheetReading.Row row : rows) {
      boolean first = before.add(row.experiment().getName());
      if (!row.news().known()) {
        faults.addAll(judge(row, first && !faults.within(row.told().place())));
      }
    }
  }

  /// Adds the steps that experiments cannot make, one row after the other.
  void moves(List<SheetReading.Row> rows) {
    Moves moves = new Moves();
    for (SheetReading.Row row : rows) {
      String place = row.told().place();
      boolean begun = row.told().state() == ExperimentState.EXPERIMENT_STATE_RUNNING;
      if (faults.within(place + " state") || (begun && faults.within(place))) {
        moves.lose(row.experiment());
      } else if (!row.news().known()) {
        moves.take(row.whole(), row.experiment()).ifPresent(fault -> faults.addAll(List.of(fault)));
      }
    }
  }

  /// @param whole whether nothing that a row lacks can stand in a cell that could not be read, or
  ///   in a row before
  private List<InputFault> judge(SheetReading.Row row, boolean whole) {
    if (restsOnOthers(row.told())) {
      return List.of();
    }
    List<InputFault> found = new ArrayList<>();
    if (row.told().ends() && row.told().reason().isEmpty()) {
      found.add(new InputFault(row.told().place(), "reason: empty (expected: why it ended so)"));
    }
    if (!row.told().ends() || row.told().results()) {
      telling.judge(row.experiment(), row.whole(), whole).stream()
          .filter(fault -> saidIn(row, fault))
          .forEach(fault -> found.add(fault.within(row.told().place())));
    }
    return found;
  }

  // Of what the file says of a design, each row answers for its own settings.
  private static boolean saidIn(SheetReading.Row row, InputFault fault) {
    return row.whole().asMade().keySet().stream()
        .filter(parameter -> fault.place().equals(Telling.AS_MADE + parameter))
        .allMatch(row.told().asMade()::containsKey);
  }

  // What such rows correct may stand in a row before.
  private static boolean restsOnOthers(Told told) {
    return told.measurements().stream().anyMatch(SheetJudge::namesOne);
  }

  private static boolean namesOne(Measurement measurement) {
    return !measurement.getMeasurementId().isEmpty() || !measurement.getSupersedes().isEmpty();
  }
}
