package org.percola.server.cli.plot;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.v1.OutcomeDiagnosis;
import org.percola.v1.OutcomeDiagnosis.LeftOut;

/// Results of one outcome against what the other experiments foretell of them, with 90 % bars.
record ObservedPlot(OutcomeWords words, OutcomeDiagnosis outcome) {
  Sheet sheet() {
    String name = OutcomeWords.plain(outcome.getOutcome());
    String unit = unit();
    Sheet sheet =
        new Sheet(
            "Foretold from other experiments: %d of %d within 90 %%"
                .formatted(outcome.getCovered90(), outcome.getLeftOutCount()),
            "observed " + name + unit,
            "foretold " + name + unit,
            720,
            640);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    List<double[]> bars = new ArrayList<>();
    List<double[]> inside = new ArrayList<>();
    List<double[]> outside = new ArrayList<>();
    for (LeftOut left : outcome.getLeftOutList()) {
      double observed = shown(left.getObserved());
      bars.add(new double[] {observed, shown(left.getLower()), observed, shown(left.getUpper())});
      boolean held = left.getLower() <= left.getObserved() && left.getObserved() <= left.getUpper();
      (held ? inside : outside).add(new double[] {observed, shown(left.getPredicted())});
      low = Math.min(low, Math.min(observed, shown(left.getLower())));
      high = Math.max(high, Math.max(observed, shown(left.getUpper())));
    }
    double[] ends = Sheet.around(low, high);
    sheet.xRange(ends[0], ends[1]).yRange(ends[0], ends[1]);
    List<double[]> diagonal = List.<double[]>of(new double[] {ends[0], ends[0], ends[1], ends[1]});
    sheet.strokes("foretold = observed", diagonal, 1.2f, Palette.GREY);
    sheet.strokes("90 % interval", bars, 2f, Palette.series(5));
    if (!inside.isEmpty()) {
      sheet.points("expected", inside, SeriesMarkers.CIRCLE, Palette.BLUE);
    }
    if (!outside.isEmpty()) {
      sheet.points(
          "expected, observation outside", outside, SeriesMarkers.DIAMOND, Palette.VERMILLION);
    }
    return sheet;
  }

  private double shown(double value) {
    return words.shown(outcome.getOutcome(), value);
  }

  private String unit() {
    String unit = words.unit(outcome.getOutcome());
    return unit.isEmpty() ? "" : ", " + unit;
  }
}
