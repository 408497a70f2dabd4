package org.percola.server.cli.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.percola.server.cli.input.UnitText;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LearnedParameter;

/// The unknowns of the belief about one outcome, before and after the data.
record LearnedTable(OutcomeWords words, OutcomeDiagnosis outcome) {
  /// Smaller changes of width drown in the finite number of draws.
  private static final double NOTHING = 0.1;

  /// Ranges whose upper half is longer by this factor are compared by ratios.
  private static final double LOPSIDED = 1.1;

  TextTable table() {
    TextTable table =
        new TextTable(
            List.of(
                Heading.left("learned of " + words.name(outcome.getOutcome())),
                Heading.left("unit"),
                Heading.right("before", "[90 %]"),
                Heading.right("after", "[90 %]"),
                Heading.right("narrower by")));
    unknowns().filter(p -> narrowing(p) >= NOTHING).forEach(p -> table.row(cells(p)));
    return table;
  }

  /// What the data said nothing about, by name; empty when they said something about everything.
  String untouched() {
    return unknowns()
        .filter(p -> narrowing(p) < NOTHING)
        .map(LearnedParameter::getName)
        .collect(Collectors.joining(", "));
  }

  private Stream<LearnedParameter> unknowns() {
    return Stream.concat(outcome.getParametersList().stream(), outcome.getScalesList().stream());
  }

  private static List<Cell> cells(LearnedParameter p) {
    return List.of(
        Cell.of(p.getName()),
        new Cell(p.getUnit().equals("1") ? "" : UnitText.forPeople(p.getUnit()), Ink.Style.DIM),
        Cell.of(interval(p.getPriorMedian(), p.getPriorLower(), p.getPriorUpper())),
        Cell.of(interval(p.getMedian(), p.getLower(), p.getUpper())),
        Cell.of(Figures.percent(narrowing(p), 0) + " %"));
  }

  /// The part of the width that the data took away; of the ratio of the ends where the range before
  /// the data is lopsided, as that of a log-normal is.
  private static double narrowing(LearnedParameter p) {
    boolean lopsided =
        p.getPriorLower() > 0
            && p.getLower() > 0
            && p.getPriorUpper() - p.getPriorMedian()
                > LOPSIDED * (p.getPriorMedian() - p.getPriorLower());
    double before =
        lopsided
            ? Math.log(p.getPriorUpper() / p.getPriorLower())
            : p.getPriorUpper() - p.getPriorLower();
    double after = lopsided ? Math.log(p.getUpper() / p.getLower()) : p.getUpper() - p.getLower();
    return before > 0 ? 1 - after / before : 0;
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
