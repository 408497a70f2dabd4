package org.percola.server.cli.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LeftOut;

/// The standardized residuals of every experiment, one mark per outcome.
record ResidualPlot(List<OutcomeDiagnosis> outcomes) {
  /// Nine in ten residuals of an honest belief lie within.
  private static final double NINE_IN_TEN = 1.645;

  private static final double LEAST_REACH = 2.5;

  /// The part of a row's height over which its marks are spread.
  private static final double SPREAD = 0.5;

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND);

  Sheet sheet() {
    Set<String> seen = new LinkedHashSet<>();
    outcomes.forEach(o -> o.getLeftOutList().forEach(left -> seen.add(left.getExperiment())));
    List<String> experiments = List.copyOf(seen);
    Sheet sheet =
        Sheet.ofRows(
            "Standardized residuals: nine in ten belong between the lines",
            "(observed - foretold) / predicted standard deviation",
            experiments.stream().map(ResourceName::id).toList());
    double reach = LEAST_REACH;
    for (OutcomeDiagnosis outcome : outcomes) {
      for (LeftOut left : outcome.getLeftOutList()) {
        reach = Math.max(reach, 1.1 * Math.abs(left.getStandardizedResidual()));
      }
    }
    sheet.xRange(-reach, reach);
    sheet.guides("zero", List.<double[]>of(line(0, experiments)), Palette.INK);
    sheet.guides(
        "nine in ten",
        List.of(line(-NINE_IN_TEN, experiments), line(NINE_IN_TEN, experiments)),
        Palette.VERMILLION);
    for (int i = 0; i < outcomes.size(); i++) {
      Marker marker = MARKERS.get(i % MARKERS.size());
      String name = OutcomeWords.plain(outcomes.get(i).getOutcome());
      sheet.points(name, points(i, experiments), marker, Palette.series(i));
    }
    return sheet;
  }

  private List<double[]> points(int index, List<String> experiments) {
    double offset = outcomes.size() < 2 ? 0 : SPREAD * (0.5 - index / (outcomes.size() - 1.0));
    List<double[]> points = new ArrayList<>();
    for (LeftOut left : outcomes.get(index).getLeftOutList()) {
      int row = experiments.indexOf(left.getExperiment());
      points.add(
          new double[] {
            left.getStandardizedResidual(), Sheet.place(row, experiments.size()) + offset
          });
    }
    return points;
  }

  private static double[] line(double x, List<String> experiments) {
    return new double[] {x, -0.6, x, experiments.size() - 0.4};
  }
}
