package org.percola.server.cli.plot;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.InputRelevance;

/// How much each input matters, one bar per outcome.
record RelevancePlot(List<OutcomeDiagnosis> outcomes) {
  private static final double SPREAD = 0.6;
  private static final float BAR = 5f;

  /// Room beyond 0 and 1, so that both are written on the axis.
  private static final double EDGE = 0.02;

  Sheet sheet() {
    List<String> inputs =
        outcomes.getFirst().getInputsList().stream().map(InputRelevance::getInput).toList();
    Sheet sheet =
        Sheet.ofRows(
            "What matters over the whole design space",
            "relevance: share of the variation that is left when all other inputs are held",
            inputs.stream().map(input -> input.replace('_', ' ')).toList());
    sheet.xRange(-EDGE, 1 + EDGE);
    for (int i = 0; i < outcomes.size(); i++) {
      String name = OutcomeWords.plain(outcomes.get(i).getOutcome());
      sheet.strokes(name, bars(i), BAR, Palette.series(i));
    }
    return sheet;
  }

  private List<double[]> bars(int index) {
    double offset = outcomes.size() < 2 ? 0 : SPREAD * (0.5 - index / (outcomes.size() - 1.0));
    List<InputRelevance> inputs = outcomes.get(index).getInputsList();
    List<double[]> bars = new ArrayList<>();
    for (int row = 0; row < inputs.size(); row++) {
      double y = Sheet.place(row, inputs.size()) + offset;
      bars.add(new double[] {0, y, inputs.get(row).getRelevance(), y});
    }
    return bars;
  }
}
