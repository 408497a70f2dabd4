package org.percola.benchmarks.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

/// What the pictures of races have in common: plain white paper, and where they are written.
final class Sheet {
  private static final int DOTS_PER_INCH = 144;

  private Sheet() {}

  static void style(XYStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderColor(Color.LIGHT_GRAY);
    styler.setPlotGridLinesColor(new Color(226, 226, 226));
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
  }

  static void write(XYChart chart, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // What is there is written over, and the end of a longer file would stay.
    Files.deleteIfExists(file);
    String stem = file.toString().replaceFirst("\\.png$", "");
    BitmapEncoder.saveBitmapWithDPI(chart, stem, BitmapFormat.PNG, DOTS_PER_INCH);
  }
}
