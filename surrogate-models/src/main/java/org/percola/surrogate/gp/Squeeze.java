package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
/// @param edge beyond which values are squeezed
/// @param unit of distances from the edge, above 0
public record Squeeze(double edge, double unit, Side side) implements OutputTransform {

  /// With fewer values neither a middle nor a unit can be told from them.
  static final int ENOUGH = 3;

  /// How many units beyond the median the edge lies. Fewer bend ordinary values too; more leave
  /// terrible ones as they are.
  static final double EDGE = 2;

  /// The side that is squeezed.
  public enum Side {
    /// Low values, of an outcome of which more is better.
    LOW(1),
    /// High values, of an outcome of which less is better.
    HIGH(-1);

    private final int sign;

    Side(int sign) {
      this.sign = sign;
    }
  }

  public Squeeze {
    if (!Double.isFinite(edge) || !(unit > 0 && unit <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "edge: %s, unit: %s (expected: finite, above 0)".formatted(edge, unit));
    }
  }

  /// What the values of an outcome ask for. The unit is the root mean square distance from the
  /// median of those on its good side, so that no bad value has a say in how it counts.
  ///
  /// @return null where no value lies beyond the edge, and where there are too few values or none
  ///   on the good side
  public static @Nullable Squeeze of(TrainingData data, Side side) {
    double[] sorted =
        IntStream.range(0, data.size()).mapToDouble(i -> side.sign * data.value(i)).toArray();
    Arrays.sort(sorted);
    if (sorted.length < ENOUGH) {
      return null;
    }
    double middle = sorted[sorted.length / 2];
    double unit = spreadAbove(middle, sorted);
    double edge = middle - EDGE * unit;
    return unit >= Double.MIN_NORMAL && Double.isFinite(edge) && sorted[0] < edge
        ? new Squeeze(side.sign * edge, unit, side)
        : null;
  }

  /// Root mean square distance of the values above the middle, 0 when there are none.
  private static double spreadAbove(double middle, double[] sorted) {
    double largest = sorted[sorted.length - 1] - middle;
    double squares = 0;
    int count = 0;
    for (double value : sorted) {
      if (value > middle) {
        double part = (value - middle) / largest;
        squares = Math.fma(part, part, squares);
        count++;
      }
    }
    return largest * Math.sqrt(squares / Math.max(count, 1));
  }

  /// How many values are squeezed, in words.
  String remark(TrainingData data) {
    long beyond = IntStream.range(0, data.size()).filter(i -> beyond(data.value(i)) > 0).count();
    return String.format(
        Locale.ROOT,
        "%d %s %s %.4g %s nearer to the others, which would else be hard to tell apart.",
        beyond,
        beyond == 1 ? "value" : "values",
        side == Side.LOW ? "below" : "above",
        edge,
        beyond == 1 ? "is brought" : "are brought");
  }

  @Override
  public double apply(double value) {
    double w = squeezed(value);
    return w > 0 ? edge - side.sign * unit * w : value;
  }

  @Override
  public double invert(double transformed) {
    double w = beyond(transformed);
    return w > 0 ? edge - side.sign * unit * Math.fma(w * w / 6, w, w) : transformed;
  }

  @Override
  public double slope(double value) {
    double w = Math.max(0, squeezed(value));
    return 1 / Math.fma(0.5 * w, w, 1);
  }

  @Override
  public double logSlope(double value) {
    double w = Math.max(0, squeezed(value));
    return -StrictMath.log1p(0.5 * w * w);
  }

  @Override
  public String domain() {
    return "finite in units of " + unit;
  }

  /// Units from the edge, positive on the squeezed side.
  private double beyond(double value) {
    return side.sign * (edge - value) / unit;
  }

  /// The only real root w of w + w³/6 = u.
  private double squeezed(double value) {
    double x = beyond(value) * 1.5 / Math.sqrt(2);
    if (!(x > 0)) {
      return x;
    }
    return 2 * Math.sqrt(2) * StrictMath.sinh(StrictMath.log(x + StrictMath.hypot(x, 1)) / 3);
  }

  /// Mean and standard deviation of the value whose transform is N(mean, deviation²).
  TransformedNormal moments(double mean, double deviation) {
    CubicTail tail = CubicTail.of(beyond(mean), deviation / unit);
    return new TransformedNormal(
        mean - side.sign * unit * tail.excess(), unit * tail.standardDeviation());
  }
}
