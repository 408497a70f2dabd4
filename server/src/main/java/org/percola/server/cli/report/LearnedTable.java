package org.percola.server.cli.report;

import java.util.List;
import org.percola.server.cli.input.UnitText;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LearnedParameter;

/// The unknowns of the belief about one outcome, before and after the data.
record LearnedTable(OutcomeWords words, OutcomeDiagnosis outcome) {

  TextTable table() {
    TextTable table =
        new TextTable(
            List.of(
                Heading.left("learned of " + words.name(outcome.getOutcome())),
                Heading.left("unit"),
                Heading.right("before", "[90 %]"),
                Heading.right("after", "[90 %]"),
                Heading.right("narrower by")));
    outcome.getParametersList().forEach(parameter -> table.row(cells(parameter)));
    outcome.getScalesList().forEach(scale -> table.row(cells(scale)));
    return table;
  }

  private static List<Cell> cells(LearnedParameter p) {
    double before = p.getPriorUpper() - p.getPriorLower();
    double after = p.getUpper() - p.getLower();
    return List.of(
        Cell.of(p.getName()),
        new Cell(p.getUnit().equals("1") ? "" : UnitText.forPeople(p.getUnit()), Ink.Style.DIM),
        Cell.of(interval(p.getPriorMedian(), p.getPriorLower(), p.getPriorUpper())),
        Cell.of(interval(p.getMedian(), p.getLower(), p.getUpper())),
        before > 0 ? Cell.of(Figures.percent(1 - after / before, 0) + " %") : Cell.NONE);
  }

  private static String interval(double median, double lower, double upper) {
    return Figures.rounded(median)
        + " ["
        + Figures.rounded(lower)
        + "–"
        + Figures.rounded(upper)
        + "]";
  }
}
