package org.percola.server.cli.report;

import java.util.List;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.Residuals;

/// How the standardized residuals of every outcome scatter, and which experiment stands out most.
record ResidualTable(OutcomeWords words, List<OutcomeDiagnosis> outcomes) {

  TextTable table() {
    TextTable table =
        new TextTable(
            List.of(
                Heading.left("residuals"),
                Heading.right("mean"),
                Heading.right("sd"),
                Heading.right("worst"),
                Heading.left("experiment")));
    for (OutcomeDiagnosis outcome : outcomes) {
      if (outcome.hasResiduals()) {
        table.row(cells(outcome));
      }
    }
    return table;
  }

  private List<Cell> cells(OutcomeDiagnosis outcome) {
    Residuals residuals = outcome.getResiduals();
    return List.of(
        Cell.strong(words.name(outcome.getOutcome())),
        Cell.of(Figures.signed(residuals.getMean(), 2)),
        residuals.hasStandardDeviation()
            ? Cell.of(Figures.fixed(residuals.getStandardDeviation(), 2))
            : Cell.NONE,
        Cell.of(Figures.signed(residuals.getWorst(), 2)),
        Cell.of(ResourceName.id(residuals.getWorstExperiment())));
  }
}
