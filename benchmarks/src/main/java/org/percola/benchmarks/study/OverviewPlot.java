package org.percola.benchmarks.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The relative areas of an overview with their intervals, the smallest on top.
final class OverviewPlot {
  private static final int WIDTH = 820;
  private static final int ROW = 26;
  private static final int AROUND = 110;
  private static final double WHOLE = 1e-6;
  private static final Color OURS = new Color(0, 114, 178);
  private static final Color SPAN = new Color(150, 200, 235);
  private static final Color LEVEL = new Color(213, 94, 0);

  private final List<Overview.Row> rows;
  private final XYChart chart;

  OverviewPlot(Overview overview) {
    rows =
        overview.rows().stream()
            .sorted(Comparator.comparingDouble(row -> -row.area().value()))
            .toList();
    chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(AROUND + ROW * rows.size())
            .xAxisTitle(
                "area under the regret curve, %s / %s"
                    .formatted(overview.contenders().get(0), overview.contenders().get(1)))
            .build();
    style();
    for (int k = 0; k < rows.size(); k++) {
      Interval area = rows.get(k).area();
      line("interval " + k, area.lower(), k, area.upper(), k, SPAN, 5f);
    }
    line("level", 1, -0.6, 1, rows.size() - 0.4, LEVEL, 1.5f);
    XYSeries points =
        chart.addSeries(
            "area",
            rows.stream().mapToDouble(row -> row.area().value()).toArray(),
            IntStream.range(0, rows.size()).asDoubleStream().toArray());
    points.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    points.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(OURS);
  }

  private void style() {
    XYStyler styler = chart.getStyler();
    Sheet.style(styler);
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setPlotContentSize(1);
    styler.setLegendVisible(false);
    styler.setMarkerSize(9);
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(1.05 * rows.stream().mapToDouble(r -> r.area().upper()).max().orElse(1));
    styler.setXAxisDecimalPattern("0.0");
    styler.setYAxisMin(-0.6);
    styler.setYAxisMax(rows.size() - 0.4);
    styler.setYAxisTitleVisible(false);
    // Just below the height of a row: the steps of the axis become whole rows.
    styler.setYAxisTickMarkSpacingHint(ROW - 8);
    styler.setyAxisTickLabelsFormattingFunction(this::label);
  }

  // The chart wants different labels at all ticks: between rows they differ in blanks of no width.
  private String label(double place) {
    long row = Math.round(place);
    boolean whole = Math.abs(place - row) < WHOLE && row >= 0 && row < rows.size();
    return whole
        ? rows.get((int) row).problem()
        : "\u200b".repeat((int) Math.max(1, Math.round(2 * (place + 2))));
  }

  private void line(
      String name, double x1, double y1, double x2, double y2, Color colour, float width) {
    XYSeries series = chart.addSeries(name, new double[] {x1, x2}, new double[] {y1, y2});
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(colour);
    series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
  }

  void write(Path file) throws IOException {
    Sheet.write(chart, file);
  }
}
