package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
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
    int rows = shown.stream().mapToInt(OutcomeDiagnosis::getLeftOutCount).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      table.row(cells(shown, row));
    }
    return table;
  }

  private List<Cell> cells(List<OutcomeDiagnosis> shown, int row) {
    List<Cell> cells = new ArrayList<>();
    String experiment = "";
    for (OutcomeDiagnosis outcome : shown) {
      if (row < outcome.getLeftOutCount()) {
        LeftOut left = outcome.getLeftOut(row);
        experiment = ResourceName.id(left.getExperiment());
        cells.add(Cell.of(words.value(outcome.getOutcome(), left.getObserved())));
        cells.add(foretold(outcome.getOutcome(), left));
      } else {
        cells.addAll(List.of(Cell.NONE, Cell.NONE));
      }
    }
    cells.addFirst(Cell.strong(experiment));
    return cells;
  }

  private Cell foretold(String outcome, LeftOut left) {
    boolean inside = left.getLower() <= left.getObserved() && left.getObserved() <= left.getUpper();
    String text = words.interval(outcome, left.getPredicted(), left.getLower(), left.getUpper());
    return new Cell(text, inside ? Ink.Style.NORMAL : Ink.Style.WARNING);
  }
}
