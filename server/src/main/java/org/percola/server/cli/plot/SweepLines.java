package org.percola.server.cli.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.server.cli.plot.SweptPoints.Step;

/// An outcome against two parameters: one across, a line of medians per setting of the other.
///
/// @param across the position of the one across
record SweepLines(SweptPoints points, int across) {
  private static final float WIDTH = 2.2f;

  Sheet sheet() {
    int other = 1 - across;
    Map<String, List<Step>> lines = new LinkedHashMap<>();
    for (Step step : points.steps()) {
      String name = points.swept().text(other, step.point().getSettings(other));
      lines.computeIfAbsent(name, _ -> new ArrayList<>()).add(step);
    }
    Sheet sheet =
        new Sheet(
            points.title() + ", by " + points.swept().title(other),
            points.swept().title(across),
            points.outcomeTitle(),
            820,
            560);
    scale(sheet);
    int drawn = 0;
    for (Map.Entry<String, List<Step>> line : lines.entrySet()) {
      List<double[]> medians =
          line.getValue().stream()
              .sorted(Comparator.comparingDouble(step -> step.number(across)))
              .map(step -> new double[] {step.number(across), step.median()})
              .toList();
      sheet.line(line.getKey(), medians, WIDTH, colour(drawn++, lines.size()));
    }
    SweepBand.limits(sheet, points, end(false), end(true));
    return sheet;
  }

  private void scale(Sheet sheet) {
    double[] y = points.axis(Step::median, Step::median);
    sheet.yRange(y[0], y[1]);
    SweepBand.across(sheet, points.swept().parameters().get(across), end(false), end(true));
  }

  private double end(boolean upper) {
    var numbers = points.steps().stream().mapToDouble(step -> step.number(across));
    return (upper ? numbers.max() : numbers.min()).orElse(0);
  }

  /// Few lines in colours that differ, many from blue to red in their order.
  private static Color colour(int line, int lines) {
    if (lines <= Palette.DIFFERENT) {
      return Palette.series(line);
    }
    double share = line / (lines - 1.0);
    return Palette.between(share);
  }
}
