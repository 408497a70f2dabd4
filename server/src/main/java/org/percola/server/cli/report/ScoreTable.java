package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.ModelScore;

/// How well the belief about one outcome foretells, and how well plainer models do.
record ScoreTable(OutcomeWords words, OutcomeDiagnosis outcome) {
  private static final String OWN = "this campaign's belief";

  TextTable table() {
    String unit = words.unit(outcome.getOutcome());
    TextTable table =
        new TextTable(
            List.of(
                Heading.left(words.name(outcome.getOutcome())),
                Heading.right("RMSE", unit),
                Heading.right("width", unit),
                Heading.right("CRPS", unit),
                Heading.right("covered"),
                Heading.right("log score")));
    List<ModelScore> scores = new ArrayList<>(List.of(own()));
    scores.addAll(outcome.getComparisonsList());
    scores.forEach(score -> table.row(cells(score)));
    return table;
  }

  private List<Cell> cells(ModelScore score) {
    String name = outcome.getOutcome();
    Cell model = Cell.of(score.getModel());
    return List.of(
        score.getModel().equals(OWN) ? Cell.strong(score.getModel()) : model,
        Cell.of(words.value(name, score.getRootMeanSquareError())),
        Cell.of(words.value(name, score.getMeanIntervalWidth90())),
        Cell.of(words.value(name, score.getMeanRankedProbabilityScore())),
        Cell.of(score.getCovered90() + " of " + score.getObservations()),
        Cell.of(Figures.fixed(score.getMeanLogDensity(), 2)));
  }

  private ModelScore own() {
    return ModelScore.newBuilder()
        .setModel(OWN)
        .setObservations(outcome.getLeftOutCount())
        .setRootMeanSquareError(outcome.getRootMeanSquareError())
        .setMeanIntervalWidth90(outcome.getMeanIntervalWidth90())
        .setMeanRankedProbabilityScore(outcome.getMeanRankedProbabilityScore())
        .setCovered90(outcome.getCovered90())
        .setMeanLogDensity(outcome.getMeanLogDensity())
        .build();
  }
}
