package org.percola.server.cli.plot;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LearnedParameter;

/// The parameters of one outcome's physics before and after the data, each in units of its prior.
record LearnedPlot(OutcomeDiagnosis outcome) {
  private static final double ROOM = 1.6;

  Sheet sheet() {
    List<LearnedParameter> parameters = shown(outcome);
    int rows = parameters.size();
    Sheet sheet =
        Sheet.ofRows(
            "What the data taught about " + OutcomeWords.plain(outcome.getOutcome()),
            "within the prior: -1 is its 5 % point, 0 its median, 1 its 95 % point",
            parameters.stream().map(p -> LearnedText.of(p)).toList());
    List<double[]> before = new ArrayList<>();
    List<double[]> after = new ArrayList<>();
    List<double[]> medians = new ArrayList<>();
    double reach = ROOM;
    for (int row = 0; row < rows; row++) {
      LearnedParameter p = parameters.get(row);
      double y = Sheet.place(row, rows);
      before.add(new double[] {-1, y, 1, y});
      after.add(new double[] {place(p, p.getLower()), y, place(p, p.getUpper()), y});
      medians.add(new double[] {place(p, p.getMedian()), y});
      reach = Math.max(reach, 1.05 * Math.abs(place(p, p.getLower())));
      reach = Math.max(reach, 1.05 * Math.abs(place(p, p.getUpper())));
    }
    return sheet
        .xRange(-reach, reach)
        .strokes("before, 90 %", before, 12f, Palette.LIGHT_GREY)
        .strokes("after, 90 %", after, 4f, Palette.BLUE)
        .points("after, median", medians, SeriesMarkers.CIRCLE, Palette.BLUE);
  }

  /// The parameters that have a width to compare with.
  static List<LearnedParameter> shown(OutcomeDiagnosis outcome) {
    return outcome.getParametersList().stream()
        .filter(
            p -> p.getPriorLower() < p.getPriorMedian() && p.getPriorMedian() < p.getPriorUpper())
        .toList();
  }

  private static double place(LearnedParameter p, double value) {
    double end = value < p.getPriorMedian() ? p.getPriorLower() : p.getPriorUpper();
    return (value - p.getPriorMedian()) / Math.abs(end - p.getPriorMedian());
  }
}
