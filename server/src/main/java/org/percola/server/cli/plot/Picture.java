package org.percola.server.cli.plot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.w3c.dom.Document;

/// A chart as a file.
///
/// @param name of the file, without its ending
record Picture(String name, XYChart chart) {
  private static final int PIXELS_PER_UNIT = 2;
  private static final String SVG = "http://www.w3.org/2000/svg";

  /// Writes the file and returns its path.
  Path write(Path folder, PlotFormat format) {
    Path file = folder.resolve(name + "." + format.name().toLowerCase(Locale.ROOT));
    try {
      switch (format) {
        case SVG -> writeSvg(file);
        case PNG -> writePng(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private void writePng(Path file) throws IOException {
    BufferedImage image =
        new BufferedImage(
            PIXELS_PER_UNIT * chart.getWidth(),
            PIXELS_PER_UNIT * chart.getHeight(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.dispose();
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException(file + ": no writer for png");
    }
  }

  private void writeSvg(Path file) throws IOException {
    SVGGraphics2D graphics = new SVGGraphics2D(document());
    graphics.setSVGCanvasSize(new java.awt.Dimension(chart.getWidth(), chart.getHeight()));
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      graphics.stream(writer, true);
    }
  }

  private static Document document() throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IOException("no XML documents on this machine", e);
    }
  }
}
