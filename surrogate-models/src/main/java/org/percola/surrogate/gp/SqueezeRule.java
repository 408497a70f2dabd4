package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.TrainingData;

/// Beyond what edges, and in what unit, the values of an outcome are squeezed.
public sealed interface SqueezeRule {

  /// With fewer values neither a middle nor a unit can be told from them.
  int ENOUGH = 3;

  /// How many units off the middle or the limits the edges lie. Fewer bend ordinary values too;
  /// more leave terrible ones as they are.
  double EDGE = 2;

  /// The most units that a value may lie beyond an edge: the sixth moments of beliefs about values
  /// much farther out overflow.
  double FARTHEST = 1e50;

  /// What the values of an outcome ask for.
  ///
  /// @return null where no value lies beyond an edge or one lies too far, and where too few values
  ///   tell a unit
  @Nullable Squeeze of(TrainingData data);

  private static @Nullable Squeeze useful(Squeeze squeeze, TrainingData data) {
    double farthest = squeeze.farthest(data);
    return farthest > 0 && farthest <= FARTHEST ? squeeze : null;
  }

  /// The side of an outcome that nobody is after.
  enum Side {
    /// Low values, of an outcome of which more is better.
    LOW(1),
    /// High values, of an outcome of which less is better.
    HIGH(-1);

    private final int sign;

    Side(int sign) {
      this.sign = sign;
    }
  }

  /// One side, from [#EDGE] units beyond the median on. The unit is the root mean square distance
  /// from the median of the values on its good side, so that no bad value has a say in how it
  /// counts.
  record BadSide(Side side) implements SqueezeRule {
    @Override
    public @Nullable Squeeze of(TrainingData data) {
      double[] sorted =
          IntStream.range(0, data.size()).mapToDouble(i -> side.sign * data.value(i)).toArray();
      Arrays.sort(sorted);
      if (sorted.length < ENOUGH) {
        return null;
      }
      double middle = sorted[sorted.length / 2];
      double unit = spreadAbove(middle, sorted);
      double edge = middle - EDGE * unit;
      if (!(unit >= Double.MIN_NORMAL && Double.isFinite(edge))) {
        return null;
      }
      Squeeze found = side == Side.LOW ? Squeeze.below(edge, unit) : Squeeze.above(-edge, unit);
      return useful(found, data);
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
  }

  /// Both sides, from [#EDGE] units below the lowest limit and above the highest on: how far beyond
  /// or within them a value lies counts less than on which side. The unit is the median distance
  /// from the nearest limit.
  ///
  /// @param lowest of the outcome's limits
  /// @param highest of them; the same where there is one
  record Limits(double lowest, double highest) implements SqueezeRule {
    @Override
    public @Nullable Squeeze of(TrainingData data) {
      double[] distances =
          IntStream.range(0, data.size())
              .mapToDouble(i ->
                  Math.min(Math.abs(data.value(i) - lowest), Math.abs(data.value(i) - highest)))
              .sorted()
              .toArray();
      if (distances.length < ENOUGH) {
        return null;
      }
      double unit = distances[(distances.length - 1) / 2];
      double low = lowest - EDGE * unit;
      double high = highest + EDGE * unit;
      if (!(unit >= Double.MIN_NORMAL && Double.isFinite(low) && Double.isFinite(high))) {
        return null;
      }
      return useful(new Squeeze(low, high, unit), data);
    }
  }
}
