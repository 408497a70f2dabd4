package org.percola.server.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as text, rounded for people.
public final class Figures {
  private static final double EXACT_DECIMALS = 1e-3;
  private static final double HUGE = 1e7;
  private static final int MOST_DECIMALS = 6;

  // What nobody types, but multiplying by 100 leaves behind.
  private static final MathContext SETTING_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private Figures() {}

  /// A number with a fixed number of decimals.
  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0\\.?0*") ? text.substring(1) : text;
  }

  /// A number with a fixed number of decimals and its sign.
  static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return text.startsWith("-") ? "−" + text.substring(1) : "+" + text;
  }

  /// A setting as the lab sets it: all its digits, none added.
  static String setting(double value) {
    return BigDecimal.valueOf(value).round(SETTING_DIGITS).stripTrailingZeros().toPlainString();
  }

  /// A value with every digit, so that it is the same when it is read again.
  static String whole(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// A computed number with the decimals that its size deserves: three figures or a few more.
  public static String rounded(double value) {
    double size = Math.abs(value);
    return extreme(size) ? power(value) : fixed(value, decimals(size));
  }

  private static boolean extreme(double size) {
    return size != 0 && (size < EXACT_DECIMALS || size >= HUGE);
  }

  // With a power of ten, as a number is written that would be mostly zeros.
  private static String power(double value) {
    return String.format(Locale.ROOT, "%.2e", value);
  }

  /// How many decimals a number of a size deserves.
  static int decimals(double size) {
    if (size >= 100) {
      return 0;
    }
    return size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : 3;
  }

  /// How many decimals the ends of an interval deserve, so that its width has a figure or two.
  static int decimalsOfWidth(double width) {
    int decimals = 0;
    double least = 5;
    while (width < least && decimals < MOST_DECIMALS) {
      least /= 10;
      decimals++;
    }
    return decimals;
  }

  /// A share as a percentage without its sign.
  static String percent(double share, int decimals) {
    return fixed(100 * share, decimals);
  }

  /// A probability as a percentage; never 0 or 100 unless it is.
  static String chance(double probability) {
    if (probability > 0 && probability < 0.01) {
      return "<1 %";
    }
    if (probability < 1 && probability > 0.99) {
      return ">99 %";
    }
    return percent(probability, 0) + " %";
  }

  /// A number and its 90 % interval, in the decimals of the interval's width.
  static String interval(double median, double lower, double upper) {
    if (extreme(Math.max(Math.abs(lower), Math.abs(upper)))) {
      return power(median) + " [" + power(lower) + "–" + power(upper) + "]";
    }
    return interval(median, lower, upper, decimalsOfWidth(upper - lower));
  }

  /// The same in as many decimals.
  static String interval(double median, double lower, double upper, int decimals) {
    return fixed(median, decimals)
        + " ["
        + fixed(lower, decimals)
        + "–"
        + fixed(upper, decimals)
        + "]";
  }
}
