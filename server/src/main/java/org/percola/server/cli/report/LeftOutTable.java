package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LeftOut;

/// Results beside what the other experiments foretell of them: one row per result, one pair of
/// columns per outcome.
record LeftOutTable(OutcomeWords words, List<OutcomeDiagnosis> outcomes) {
  // More pairs of columns than these do not fit a page.
  private static final int MOST_OUTCOMES = 3;

  TextTable table() {
    List<OutcomeDiagnosis> shown =
        outcomes.stream().filter(o -> o.getLeftOutCount() > 0).limit(MOST_OUTCOMES).toList();
    List<Heading> headings = new ArrayList<>(List.of(Heading.left("experiment")));
    for (OutcomeDiagnosis outcome : shown) {
      String name = words.name(outcome.getOutcome());
      headings.add(Heading.right(name, words.unit(outcome.getOutcome())));
      headings.add(Heading.right("foretold", "[90 %]"));
    }
    TextTable table = new TextTable(headings);
    List<Map<String, List<LeftOut>>> results = shown.stream().map(LeftOutTable::results).toList();
    for (String experiment : order(shown)) {
      List<List<LeftOut>> beside =
          results.stream().map(of -> of.getOrDefault(experiment, List.of())).toList();
      int rows = beside.stream().mapToInt(List::size).max().orElse(0);
      for (int row = 0; row < rows; row++) {
        table.row(cells(experiment, shown, beside, row));
      }
    }
    return table;
  }

  private static Map<String, List<LeftOut>> results(OutcomeDiagnosis outcome) {
    Map<String, List<LeftOut>> results = new HashMap<>();
    for (LeftOut left : outcome.getLeftOutList()) {
      results.computeIfAbsent(left.getExperiment(), _ -> new ArrayList<>()).add(left);
    }
    return results;
  }

  // Not every experiment has a result of every outcome: those that another outcome has besides come
  // after the one that they follow there.
  private static List<String> order(List<OutcomeDiagnosis> shown) {
    List<String> order = new ArrayList<>();
    for (OutcomeDiagnosis outcome : shown) {
      int next = 0;
      for (LeftOut left : outcome.getLeftOutList()) {
        int known = order.indexOf(left.getExperiment());
        if (known < 0) {
          order.add(next, left.getExperiment());
        }
        next = (known < 0 ? next : known) + 1;
      }
    }
    return order;
  }

  private List<Cell> cells(
      String experiment, List<OutcomeDiagnosis> shown, List<List<LeftOut>> beside, int row) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.strong(ResourceName.id(experiment))));
    for (int i = 0; i < shown.size(); i++) {
      if (row < beside.get(i).size()) {
        String outcome = shown.get(i).getOutcome();
        LeftOut left = beside.get(i).get(row);
        cells.add(Cell.of(words.value(outcome, left.getObserved())));
        cells.add(foretold(outcome, left));
      } else {
        cells.addAll(List.of(Cell.NONE, Cell.NONE));
      }
    }
    return cells;
  }

  private Cell foretold(String outcome, LeftOut left) {
    boolean inside = left.getLower() <= left.getObserved() && left.getObserved() <= left.getUpper();
    String text = words.interval(outcome, left.getPredicted(), left.getLower(), left.getUpper());
    return new Cell(text, inside ? Ink.Style.NORMAL : Ink.Style.WARNING);
  }
}
