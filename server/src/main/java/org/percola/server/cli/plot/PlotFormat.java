package org.percola.server.cli.plot;

/// The file formats of pictures.
public enum PlotFormat {
  /// Lines and text that scale and can be edited.
  SVG,
  /// Pixels, two per unit of length.
  PNG
}
