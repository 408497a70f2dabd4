package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import org.percola.optimizer.design.DecimalGrid;
import org.percola.optimizer.design.Mixture;

/// Rounds the parts of a whole to their steps so that they sum to it exactly.
///
/// Counts in whole decimal units shared by all parts. Parts with coarser steps are placed first, at
/// the step nearest to where they were that the rest can still complete; parts with the same step
/// share what is left by largest remainder.
final class MixtureRounding {
  /// Steps tried on either side for a part that is coarser than the rest.
  private static final int REACH = 12;

  /// The most decimal digits of a total that are counted; leaves room in a `long`.
  private static final int MOST_DIGITS = 17;

  private final double total;
  private final double unitsPerOne;
  private final int[] parts;
  private final long[] strides;

  MixtureRounding(Mixture mixture, Axes axes) {
    total = mixture.total();
    int decimals = decimals(mixture, axes);
    unitsPerOne = BigDecimal.ONE.movePointRight(decimals).doubleValue();
    parts =
        Arrays.stream(axes.of(mixture))
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer part) -> stride(axes, part, decimals)).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    strides = Arrays.stream(parts).mapToLong(part -> stride(axes, part, decimals)).toArray();
  }

  private static int decimals(Mixture mixture, Axes axes) {
    BigDecimal total = BigDecimal.valueOf(mixture.total()).stripTrailingZeros();
    int needed = total.scale();
    for (int part : axes.of(mixture)) {
      needed = Math.max(needed, axes.decimals(part));
    }
    return Math.clamp(needed, 0, MOST_DIGITS - Math.max(total.precision() - total.scale(), 0));
  }

  /// A part's step in units; a part without a resolution takes any number of them.
  private static long stride(Axes axes, int part, int decimals) {
    DecimalGrid grid = (DecimalGrid) axes.grid(part);
    return axes.stepless(part)
        ? 1
        : BigDecimal.valueOf(grid.stride(), grid.decimals())
            .movePointRight(decimals)
            .max(BigDecimal.ONE)
            .longValue();
  }

  /// Rounds the parts in place.
  ///
  /// @return whether they close; when not, `x` is left somewhere near
  boolean round(double[] x, Bounds bounds) {
    if (Arrays.stream(parts).noneMatch(part -> bounds.active[part])) {
      return true;
    }
    SumProjection.project(x, parts, total, bounds);
    return place(0, x, units(total), bounds);
  }

  private boolean place(int at, double[] x, long left, Bounds bounds) {
    if (at == parts.length) {
      return left == 0;
    }
    int part = parts[at];
    if (!bounds.movable(part)) {
      x[part] = bounds.lower[part];
      return place(at + 1, x, left - units(x[part]), bounds);
    }
    if (strides[at] == strides[parts.length - 1]) {
      return shareOut(at, x, left, bounds);
    }
    long nearest = Math.round(x[part] * unitsPerOne / strides[at]);
    for (int i = 0; i <= 2 * REACH; i++) {
      long placed = (nearest + ((i & 1) == 0 ? -(i / 2) : i / 2 + 1)) * strides[at];
      if (fits(at, placed, bounds)) {
        double[] attempt = x.clone();
        attempt[part] = placed / unitsPerOne;
        if (place(at + 1, attempt, left - placed, bounds)) {
          System.arraycopy(attempt, 0, x, 0, x.length);
          return true;
        }
      }
    }
    return false;
  }

  /// Largest remainder among parts with one step, within their bounds.
  private boolean shareOut(int from, double[] x, long left, Bounds bounds) {
    SumProjection.project(
        x, Arrays.copyOfRange(parts, from, parts.length), left / unitsPerOne, bounds);
    long[] placed = new long[parts.length];
    long missing = left;
    for (int at = from; at < parts.length; at++) {
      long whole = (long) Math.floor(x[parts[at]] * unitsPerOne / strides[at]) * strides[at];
      placed[at] = Math.clamp(whole, low(at, bounds), high(at, bounds));
      missing -= placed[at];
    }
    while (missing != 0) {
      int taker = taker(from, x, placed, missing, bounds);
      if (taker < 0) {
        return false;
      }
      long step = Long.signum(missing) * strides[taker];
      placed[taker] += step;
      missing -= step;
    }
    for (int at = from; at < parts.length; at++) {
      boolean moved = bounds.movable(parts[at]);
      x[parts[at]] = moved ? placed[at] / unitsPerOne : bounds.lower[parts[at]];
    }
    return true;
  }

  /// The part with room that is furthest from where it should be; -1 when what is missing is
  /// smaller than a step or nobody has room.
  private int taker(int from, double[] x, long[] placed, long missing, Bounds bounds) {
    int taker = -1;
    double furthest = Double.NEGATIVE_INFINITY;
    for (int at = from; at < parts.length; at++) {
      long step = Long.signum(missing) * strides[at];
      double lag = Long.signum(missing) * (x[parts[at]] * unitsPerOne - placed[at]);
      if (Math.abs(missing) >= strides[at]
          && fits(at, placed[at] + step, bounds)
          && lag > furthest) {
        taker = at;
        furthest = lag;
      }
    }
    return taker;
  }

  private boolean fits(int at, long placed, Bounds bounds) {
    return low(at, bounds) <= placed && placed <= high(at, bounds);
  }

  private long low(int at, Bounds bounds) {
    return units(bounds.lower[parts[at]]);
  }

  private long high(int at, Bounds bounds) {
    return units(bounds.upper[parts[at]]);
  }

  private long units(double value) {
    return Math.round(value * unitsPerOne);
  }
}
