package org.percola.server.cli.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.percola.server.cli.plot.SweptPoints.Step;

/// An outcome by label: its median in its 90 % interval, one row per label or pair of labels.
record SweepRows(SweptPoints points) {
  private static final float BAR = 5f;

  Sheet sheet() {
    List<Step> steps = points.steps();
    Sheet sheet =
        Sheet.ofRows(
            points.title(), points.outcomeTitle(), steps.stream().map(this::label).toList());
    double[] x = points.axis(Step::lower, Step::upper);
    sheet.xRange(x[0], x[1]);
    List<double[]> bars = new ArrayList<>();
    List<double[]> medians = new ArrayList<>();
    for (int row = 0; row < steps.size(); row++) {
      double y = Sheet.place(row, steps.size());
      bars.add(new double[] {steps.get(row).lower(), y, steps.get(row).upper(), y});
      medians.add(new double[] {steps.get(row).median(), y});
    }
    sheet.strokes("90 % interval", bars, BAR, Palette.LIGHT_BLUE);
    sheet.points("median", medians, SeriesMarkers.CIRCLE, Palette.BLUE);
    List<double[]> limits =
        points.limits().stream()
            .map(limit -> new double[] {limit, -0.5, limit, steps.size() - 0.5})
            .toList();
    return limits.isEmpty() ? sheet : sheet.strokes("limit", limits, 1.8f, Palette.VERMILLION);
  }

  private String label(Step step) {
    return IntStream.range(0, step.point().getSettingsCount())
        .mapToObj(i -> points.swept().text(i, step.point().getSettings(i)))
        .collect(Collectors.joining(" · "));
  }
}
