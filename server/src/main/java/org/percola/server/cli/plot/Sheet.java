package org.percola.server.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// A chart in the house style, built from points and straight strokes.
final class Sheet {
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

  /// Of the length of an axis.
  private static final double MARGIN = 0.06;

  private static final double WHOLE = 1e-6;
  private static final float GUIDE = 1.2f;
  private static final float DASHED = 1.8f;

  private final XYChart chart;

  Sheet(String title, String xTitle, String yTitle, int width, int height) {
    chart =
        new XYChartBuilder()
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .width(width)
            .height(height)
            .build();
    XYStyler styler = chart.getStyler();
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderColor(Palette.GREY);
    styler.setPlotGridLinesColor(Palette.LIGHT_GREY);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setChartFontColor(Palette.INK);
    styler.setChartTitleFont(TITLE);
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitlePadding(10);
    styler.setAxisTitleFont(TEXT);
    styler.setAxisTickLabelsFont(TEXT);
    styler.setAxisTickLabelsColor(Palette.INK);
    styler.setLegendFont(TEXT);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendPadding(14);
    styler.setLegendSeriesLineLength(22);
    styler.setPlotContentSize(1);
    styler.setPlotMargin(2);
    styler.setAntiAlias(true);
    styler.setMarkerSize(9);
  }

  /// A chart with one labelled row per name, the first on top.
  static Sheet ofRows(String title, String xTitle, List<String> names) {
    int height = Math.clamp(150 + 34L * names.size(), 260, 1600);
    Sheet sheet = new Sheet(title, xTitle, "", 820, height);
    XYStyler styler = sheet.chart.getStyler();
    int rows = names.size();
    styler.setYAxisMin(-0.6);
    styler.setYAxisMax(rows - 0.4);
    // Just below the height of a row: the steps of the axis become whole rows.
    styler.setYAxisTickMarkSpacingHint(24);
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setYAxisTitleVisible(false);
    styler.setyAxisTickLabelsFormattingFunction(place -> label(names, place));
    return sheet;
  }

  // The chart wants different labels at all ticks: between rows they differ in blanks of no width.
  private static String label(List<String> names, double place) {
    int rows = names.size();
    long row = rows - 1 - Math.round(place);
    boolean whole = Math.abs(place - Math.round(place)) < WHOLE;
    return whole && row >= 0 && row < rows
        ? names.get((int) row)
        : "\u200b".repeat((int) Math.max(1, Math.round(2 * (place + 2))));
  }

  /// Where a row stands on the vertical axis.
  static double place(int row, int rows) {
    return rows - 1.0 - row;
  }

  XYChart chart() {
    return chart;
  }

  /// An axis from below the lowest value to above the highest.
  static double[] around(double low, double high) {
    double margin = Math.max(MARGIN * (high - low), 1e-6 * Math.abs(high));
    return new double[] {low - margin, high + margin};
  }

  Sheet xRange(double from, double to) {
    chart.getStyler().setXAxisMin(from);
    chart.getStyler().setXAxisMax(to);
    return this;
  }

  Sheet yRange(double from, double to) {
    chart.getStyler().setYAxisMin(from);
    chart.getStyler().setYAxisMax(to);
    return this;
  }

  Sheet points(String name, List<double[]> points, Marker marker, Color colour) {
    XYSeries series =
        chart.addSeries(
            name,
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray());
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(marker);
    series.setMarkerColor(colour);
    return this;
  }

  /// Straight strokes.
  ///
  /// @param strokes each x₁, y₁, x₂, y₂
  Sheet strokes(String name, List<double[]> strokes, float width, Color colour) {
    draw(name, strokes, width, colour);
    return this;
  }

  /// A line through points, in their order.
  Sheet line(String name, List<double[]> points, float width, Color colour) {
    XYSeries series = line(name, points);
    series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    series.setLineWidth(width);
    series.setLineColor(colour);
    return this;
  }

  /// A dashed line through points, in their order.
  Sheet dashes(String name, List<double[]> points, Color colour) {
    XYSeries series = line(name, points);
    series.setLineStyle(
        new BasicStroke(
            DASHED, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 5}, 0));
    series.setLineColor(colour);
    return this;
  }

  private XYSeries line(String name, List<double[]> points) {
    XYSeries series =
        chart.addSeries(
            name,
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray());
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  /// An area between two lines.
  ///
  /// @param ends each x, lower end, upper end; in the order of x
  Sheet band(String name, List<double[]> ends, Color colour) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (double[] end : ends) {
      x.add(end[0]);
      y.add(end[1]);
    }
    for (double[] end : ends.reversed()) {
      x.add(end[0]);
      y.add(end[2]);
    }
    XYSeries series = chart.addSeries(name, x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    series.setMarker(SeriesMarkers.NONE);
    series.setFillColor(colour);
    series.setLineColor(colour);
    return this;
  }

  /// Equal ratios across count the same.
  Sheet ratiosAcross() {
    chart.getStyler().setXAxisLogarithmic(true);
    return this;
  }

  /// Strokes that the legend does not name.
  Sheet guides(String name, List<double[]> strokes, Color colour) {
    draw(name, strokes, GUIDE, colour).setShowInLegend(false);
    return this;
  }

  private XYSeries draw(String name, List<double[]> strokes, float width, Color colour) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (double[] stroke : strokes) {
      // A gap in y lifts the pen between two strokes.
      x.addAll(List.of(stroke[0], stroke[2], stroke[2]));
      y.addAll(List.of(stroke[1], stroke[3], Double.NaN));
    }
    XYSeries series = chart.addSeries(name, x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    series.setLineWidth(width);
    series.setLineColor(colour);
    return series;
  }
}
