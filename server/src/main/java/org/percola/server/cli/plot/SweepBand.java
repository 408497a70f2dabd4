package org.percola.server.cli.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.percola.server.cli.plot.SweptPoints.Step;
import org.percola.v1.Parameter;

/// An outcome against one number: its median in its 50 % and 90 % intervals.
record SweepBand(SweptPoints points) {
  private static final float MEDIAN = 2.4f;

  Sheet sheet() {
    List<Step> steps =
        points.steps().stream().sorted(Comparator.comparingDouble(s -> s.number(0))).toList();
    Sheet sheet =
        new Sheet(points.title(), points.swept().title(0), points.outcomeTitle(), 880, 560);
    scale(sheet, points.swept().parameters().getFirst(), steps);
    sheet.band(
        "90 % interval",
        steps.stream().map(s -> new double[] {s.number(0), s.lower(), s.upper()}).toList(),
        Palette.PALE_BLUE);
    sheet.band(
        "50 % interval",
        steps.stream()
            .map(s -> new double[] {s.number(0), s.lowerQuartile(), s.upperQuartile()})
            .toList(),
        Palette.LIGHT_BLUE);
    sheet.line("median", line(steps, false), MEDIAN, Palette.BLUE);
    if (points.physics()) {
      sheet.dashes("physics alone", line(steps, true), Palette.GREY);
    }
    limits(sheet, points, steps.getFirst().number(0), steps.getLast().number(0));
    marks(sheet, steps);
    return sheet;
  }

  private static List<double[]> line(List<Step> steps, boolean prior) {
    return steps.stream()
        .map(s -> new double[] {s.number(0), prior ? s.prior() : s.median()})
        .toList();
  }

  private static void marks(Sheet sheet, List<Step> steps) {
    List<double[]> allowed = new ArrayList<>();
    List<double[]> beyond = new ArrayList<>();
    steps.forEach(
        s -> (s.allowed() ? allowed : beyond).add(new double[] {s.number(0), s.median()}));
    if (!allowed.isEmpty()) {
      sheet.points("may be made", allowed, SeriesMarkers.CIRCLE, Palette.BLUE);
    }
    if (!beyond.isEmpty()) {
      sheet.points("beyond a limit", beyond, SeriesMarkers.CROSS, Palette.VERMILLION);
    }
  }

  /// Lines where the campaign's limits on the outcome are.
  static void limits(Sheet sheet, SweptPoints points, double from, double to) {
    List<Double> limits = points.limits();
    for (int i = 0; i < limits.size(); i++) {
      double limit = limits.get(i);
      String name = limits.size() == 1 ? "limit" : "limit " + (i + 1);
      sheet.dashes(
          name, List.of(new double[] {from, limit}, new double[] {to, limit}), Palette.VERMILLION);
    }
  }

  /// The axes, so that every step and limit lies between their ends.
  private void scale(Sheet sheet, Parameter parameter, List<Step> steps) {
    double[] y = points.axis(Step::lower, Step::upper);
    sheet.yRange(y[0], y[1]);
    across(sheet, parameter, steps.getFirst().number(0), steps.getLast().number(0));
  }

  /// The axis across, from a number to another.
  static void across(Sheet sheet, Parameter parameter, double from, double to) {
    boolean ratios =
        from > 0
            && (parameter.getContinuous().getScale() == Parameter.Scale.SCALE_LOGARITHMIC
                || parameter.getWhole().getScale() == Parameter.Scale.SCALE_LOGARITHMIC);
    if (ratios) {
      sheet.ratiosAcross().xRange(from / 1.1, to * 1.1);
    } else {
      double[] x = Sheet.around(from, to);
      sheet.xRange(x[0], x[1]);
    }
  }
}
