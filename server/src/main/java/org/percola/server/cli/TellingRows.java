package org.percola.server.cli;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.sheet.Retelling;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;

/// Tells what a file says of many experiments, as far as it is new: all of it, or nothing when a
/// row has a fault.
final class TellingRows {
  /// How often somebody else may be faster before it is given up.
  private static final int ATTEMPTS = 20;

  /// Where remarks stand on the file as a whole: before those on its rows.
  private static final int WHOLE = -1;

  private final SheetReading reading;
  private final Telling telling;
  private final boolean all;

  // By the number of the row, through all attempts.
  private final Map<Integer, String> told = new TreeMap<>();
  private final Map<Integer, List<InputFault>> remarks = new TreeMap<>();

  // What was said of the results of each experiment, by its name.
  private final Map<String, List<String>> notes = new HashMap<>();

  /// @param ignored names of columns that are left unread
  TellingRows(Connection connection, Campaign campaign, Retelling retelling, List<String> ignored) {
    this.reading = new SheetReading(connection, campaign, retelling, ignored);
    this.telling = new Telling(connection);
    this.all = retelling == Retelling.ALL;
  }

  /// Tells every row that has not been told before. When an experiment changes meanwhile, all is
  /// compared anew.
  ///
  /// @throws InvalidInput with every fault of every row, before the first one is told
  SheetTold tell(FileText file) {
    for (int attempt = 1; ; attempt++) {
      try {
        return tell(file, reading.read(file));
      } catch (StatusRuntimeException refusal) {
        if (refusal.getStatus().getCode() != Status.Code.ABORTED || attempt == ATTEMPTS) {
          throw refusal;
        }
      }
    }
  }

  private SheetTold tell(FileText file, SheetReading.Sheet sheet) {
    List<SheetReading.Row> rows = sheet.rows();
    remarks.put(WHOLE, sheet.remarks());
    Map<String, Experiment> now = new LinkedHashMap<>();
    rows.forEach(row -> now.put(row.experiment().getName(), row.experiment()));
    for (int i = 0; i < rows.size(); i++) {
      SheetReading.Row row = rows.get(i);
      if (!row.news().known()) {
        Experiment before = now.getOrDefault(row.experiment().getName(), row.experiment());
        Telling.Once once =
            all ? Telling.Once.row(before, file.text(), i) : Telling.Once.to(before);
        Experiment after = tell(row, before, once);
        notes.computeIfAbsent(after.getName(), _ -> new ArrayList<>()).addAll(after.getNotesList());
        now.put(after.getName(), after);
      }
      if (!row.news().known() || !remarks.containsKey(i)) {
        note(i, row);
      }
    }
    return result(rows, now);
  }

  private void note(int i, SheetReading.Row row) {
    remarks.put(i, row.news().remarks());
    if (!row.news().known()) {
      told.put(i, row.experiment().getName());
    }
  }

  private SheetTold result(List<SheetReading.Row> rows, Map<String, Experiment> now) {
    return new SheetTold(
        rows.stream()
            .map(row -> now.getOrDefault(row.experiment().getName(), row.experiment()))
            .map(this::noted)
            .toList(),
        now.values().stream()
            .filter(e -> told.containsValue(e.getName()))
            .map(this::noted)
            .toList(),
        told.size(),
        (int) rows.stream().filter(row -> row.news().known() && row.news().elsewhere()).count(),
        remarks.values().stream().flatMap(List::stream).toList());
  }

  private Experiment noted(Experiment experiment) {
    return experiment.toBuilder()
        .clearNotes()
        .addAllNotes(notes.getOrDefault(experiment.getName(), List.of()))
        .build();
  }

  private Experiment tell(SheetReading.Row row, Experiment before, Telling.Once once) {
    try {
      return telling.tell(before, row.whole(), once);
    } catch (StatusRuntimeException refusal) {
      String place = row.told().place();
      List<InputFault> placed = new ArrayList<>();
      Telling.faults(refusal, row.whole()).forEach(fault -> placed.add(fault.within(place)));
      if (refusal.getStatus().getCode() == Status.Code.FAILED_PRECONDITION) {
        placed.add(new InputFault(place, String.valueOf(refusal.getStatus().getDescription())));
      }
      if (placed.isEmpty()) {
        throw refusal;
      }
      if (!told.isEmpty()) {
        String text = all ? "tell the rest without them" : "the file may be told again, as a whole";
        placed.add(new InputFault(place, "rows before this one are told; " + text));
      }
      throw (InvalidInput) new InvalidInput(placed).initCause(refusal);
    }
  }
}
