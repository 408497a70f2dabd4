package org.percola.benchmarks.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Median regret against experiments, one line per contender.
final class RegretPlot {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 520;

  /// Regrets below are drawn here on a logarithmic axis.
  private static final double LEAST = 1e-4;

  /// By planner: blues for Percola, greys for what has no peer, then the peers; colours that people
  /// with any common colour vision tell apart come first. M. Okabe and K. Ito, "Color Universal
  /// Design", 2008.
  private static final Color[] COLOURS = {
    new Color(0, 114, 178),
    new Color(86, 180, 233),
    new Color(120, 120, 120),
    new Color(170, 170, 170),
    new Color(195, 195, 195),
    new Color(215, 215, 215),
    new Color(213, 94, 0),
    new Color(230, 159, 0),
    new Color(0, 158, 115),
    new Color(204, 121, 167),
    new Color(60, 60, 60),
    new Color(150, 90, 40),
    new Color(110, 80, 170),
    new Color(0, 50, 120),
    new Color(120, 0, 60)
  };

  private final XYChart chart;
  private final boolean logarithmic;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = 0;

  /// @param logarithmic whether regrets shrink by factors rather than by amounts; drawn so where
  ///   they pass a power of ten, the only places that a logarithmic axis puts a number at
  RegretPlot(String problem, String unit, boolean logarithmic) {
    this.logarithmic = logarithmic;
    chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(problem)
            .xAxisTitle("experiments chosen by the planner")
            .yAxisTitle("median regret, " + unit)
            .build();
    XYStyler styler = chart.getStyler();
    Sheet.style(styler);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setChartTitleBoxVisible(false);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
  }

  /// What sets the curves of one planner apart.
  enum Line {
    /// What it recommends.
    SOLID,
    /// What it recommends among the measured designs.
    DASHED,
    /// What it recommends where experiments are chosen several at a time.
    DOTTED
  }

  /// @param colour the same for a planner in every picture; 0 stands out
  void add(Curve curve, int colour, Line line) {
    List<Double> steps = new ArrayList<>();
    List<Double> regrets = new ArrayList<>();
    for (int step = 0; step <= curve.steps(); step++) {
      double median = Curve.median(curve.after(step));
      double drawn = logarithmic ? Math.max(median, LEAST) : median;
      steps.add((double) step);
      regrets.add(drawn);
      lowest = Math.min(lowest, drawn);
      highest = Math.max(highest, drawn);
    }
    XYSeries series = chart.addSeries(curve.contender(), steps, regrets);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(COLOURS[colour % COLOURS.length]);
    float width = colour == 0 ? 3f : 1.8f;
    series.setLineStyle(
        new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dashes(line), 0f));
  }

  private static float @Nullable [] dashes(Line line) {
    return switch (line) {
      case SOLID -> null;
      case DASHED -> new float[] {7f, 5f};
      case DOTTED -> new float[] {2f, 4f};
    };
  }

  void write(Path file) throws IOException {
    boolean decades = Math.ceil(Math.log10(lowest)) <= Math.floor(Math.log10(highest));
    if (logarithmic && decades) {
      chart.getStyler().setYAxisLogarithmic(true);
    } else {
      chart.getStyler().setYAxisMin(0.0);
      chart.getStyler().setYAxisDecimalPattern("0.###");
    }
    Sheet.write(chart, file);
  }
}
