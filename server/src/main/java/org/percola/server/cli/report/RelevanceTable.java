package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.InputRelevance;

/// How much every input matters to every outcome.
record RelevanceTable(OutcomeWords words, List<OutcomeDiagnosis> outcomes) {
  /// Relevances from here on are what a chemist should look at first.
  private static final double MATTERS = 0.1;

  /// Longer ones do not differ in what they say.
  private static final double LONGEST = 100;

  TextTable table() {
    List<OutcomeDiagnosis> shown = outcomes.stream().filter(o -> o.getInputsCount() > 0).toList();
    List<Heading> headings = new ArrayList<>(List.of(Heading.left("input")));
    for (OutcomeDiagnosis outcome : shown) {
      headings.add(Heading.right(words.name(outcome.getOutcome()), "relevance"));
      if (scaled(outcome)) {
        headings.add(Heading.right("length", "scale"));
      }
    }
    TextTable table = new TextTable(headings);
    int rows = shown.stream().mapToInt(OutcomeDiagnosis::getInputsCount).min().orElse(0);
    for (int row = 0; row < rows; row++) {
      table.row(cells(shown, row));
    }
    return table;
  }

  private static List<Cell> cells(List<OutcomeDiagnosis> shown, int row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(shown.getFirst().getInputs(row).getInput()));
    for (OutcomeDiagnosis outcome : shown) {
      InputRelevance input = outcome.getInputs(row);
      String relevance = Figures.fixed(input.getRelevance(), 2);
      cells.add(input.getRelevance() >= MATTERS ? Cell.strong(relevance) : Cell.of(relevance));
      if (scaled(outcome)) {
        cells.add(new Cell(lengthScale(input), Ink.Style.DIM));
      }
    }
    return cells;
  }

  private static boolean scaled(OutcomeDiagnosis outcome) {
    return outcome.getInputsList().stream().anyMatch(InputRelevance::hasLengthScale);
  }

  private static String lengthScale(InputRelevance input) {
    if (!input.hasLengthScale()) {
      return Cell.NONE.text();
    }
    return input.getLengthScale() > LONGEST
        ? ">" + Figures.fixed(LONGEST, 0)
        : Figures.rounded(input.getLengthScale());
  }
}
