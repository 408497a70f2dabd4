package org.percola.surrogate.gp;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.percola.surrogate.TrainingData;

/// Brings values that lie beyond an edge nearer to it, the more the further they lie, and leaves
/// all others as they are.
///
/// A few terrible results stretch the scale on which a surface is smooth, so that good and better
/// ones can no longer be told apart; how terrible they were tells a search nothing.
///
/// With w the distance of t(y) from the edge, in units, that of y is `u = w + w³/6`, the first
/// terms of sinh w: 1 unit becomes 0.88, 20 become 4.5, 100 become 8.2. Unlike those of a
/// logarithm, the moments of a normal t(y) are polynomials in its deviation and never run away.
///
/// @param low the edge below which values are squeezed, -∞ for none
/// @param high the edge above which values are squeezed, ∞ for none; above `low`
/// @param unit of distances from the edges, above 0
public record Squeeze(double low, double high, double unit) implements OutputTransform {
  // Numbers of other sizes are told with an exponent.
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e7;

  public Squeeze {
    if (!(low < high) || (Double.isInfinite(low) && Double.isInfinite(high))) {
      throw new IllegalArgumentException(
          "low: %s, high: %s (expected: low below high, at least one finite)".formatted(low, high));
    }
    if (!(unit > 0 && unit <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("unit: %s (expected: finite, above 0)".formatted(unit));
    }
  }

  /// Only low values.
  public static Squeeze below(double edge, double unit) {
    return new Squeeze(edge, Double.POSITIVE_INFINITY, unit);
  }

  /// Only high values.
  public static Squeeze above(double edge, double unit) {
    return new Squeeze(Double.NEGATIVE_INFINITY, edge, unit);
  }

  /// How many units the value farthest out lies beyond an edge; 0 or less when none does.
  double farthest(TrainingData data) {
    return IntStream.range(0, data.size())
        .mapToDouble(i -> Math.max(data.value(i) - high, low - data.value(i)) / unit)
        .max()
        .orElse(0);
  }

  /// How many values are squeezed and on which side they lie, in words; nothing when none is.
  List<String> remarks(TrainingData data) {
    long below = IntStream.range(0, data.size()).filter(i -> data.value(i) < low).count();
    long above = IntStream.range(0, data.size()).filter(i -> data.value(i) > high).count();
    List<String> where = new ArrayList<>();
    if (below > 0) {
      where.add("below " + rounded(low));
    }
    if (above > 0) {
      where.add("above " + rounded(high));
    }
    long beyond = below + above;
    return beyond == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%d %s %s %s nearer to the others, which would else be hard to tell apart.",
                beyond,
                beyond == 1 ? "value" : "values",
                String.join(" or ", where),
                beyond == 1 ? "is brought" : "are brought"));
  }

  private static String rounded(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN)) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  @Override
  public double apply(double value) {
    if (value > high) {
      return high + unit * squeezed((value - high) / unit);
    }
    return value < low ? low - unit * squeezed((low - value) / unit) : value;
  }

  @Override
  public double invert(double transformed) {
    if (transformed > high) {
      return high + unit * stretched((transformed - high) / unit);
    }
    return transformed < low ? low - unit * stretched((low - transformed) / unit) : transformed;
  }

  @Override
  public double slope(double value) {
    double w = beyond(value);
    return 1 / Math.fma(0.5 * w, w, 1);
  }

  @Override
  public double logSlope(double value) {
    double w = beyond(value);
    return -StrictMath.log1p(0.5 * w * w);
  }

  @Override
  public String domain() {
    return "finite in units of " + unit;
  }

  /// Squeezed units beyond an edge; 0 for what lies between them.
  private double beyond(double value) {
    return Math.max(0, squeezed(Math.max(value - high, low - value) / unit));
  }

  private static double stretched(double w) {
    return Math.fma(w * w / 6, w, w);
  }

  /// The only real root w of w + w³/6 = u.
  private static double squeezed(double u) {
    double x = u * 1.5 / Math.sqrt(2);
    if (!(x > 0)) {
      return x;
    }
    return 2 * Math.sqrt(2) * StrictMath.sinh(StrictMath.log(x + StrictMath.hypot(x, 1)) / 3);
  }

  /// Mean and standard deviation of the value whose transform is N(mean, deviation²).
  TransformedNormal moments(double mean, double deviation) {
    double b = deviation / unit;
    CubicTail up = CubicTail.of((mean - high) / unit, b);
    CubicTail down = CubicTail.of((low - mean) / unit, b);
    CubicTail both = up.and(down, b);
    return new TransformedNormal(mean + unit * both.excess(), unit * both.standardDeviation());
  }
}
