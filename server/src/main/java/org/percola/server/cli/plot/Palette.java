package org.percola.server.cli.plot;

import java.awt.Color;

/// Colours that people with any common colour vision tell apart.
///
/// Source: M. Okabe and K. Ito, "Color Universal Design", 2008.
final class Palette {
  static final Color BLUE = new Color(0, 114, 178);
  static final Color VERMILLION = new Color(213, 94, 0);
  static final Color GREY = new Color(150, 150, 150);
  static final Color LIGHT_GREY = new Color(226, 226, 226);
  static final Color PALE_BLUE = new Color(214, 232, 243);
  static final Color LIGHT_BLUE = new Color(166, 206, 229);
  static final Color INK = new Color(40, 40, 40);

  private static final Color[] SERIES = {
    BLUE,
    new Color(230, 159, 0),
    new Color(0, 158, 115),
    new Color(204, 121, 167),
    VERMILLION,
    new Color(86, 180, 233),
  };

  /// How many series have colours of their own.
  static final int DIFFERENT = SERIES.length;

  private Palette() {}

  /// A colour from blue, at 0, to vermillion, at 1.
  static Color between(double share) {
    return new Color(
        mixed(BLUE.getRed(), VERMILLION.getRed(), share),
        mixed(BLUE.getGreen(), VERMILLION.getGreen(), share),
        mixed(BLUE.getBlue(), VERMILLION.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }

  /// The colour of the n-th series; colours repeat after six.
  static Color series(int n) {
    return SERIES[n % SERIES.length];
  }
}
