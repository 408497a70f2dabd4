package org.percola.surrogate.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Encoded designs: per design the Euclidean coordinates of every group.
public final class Coordinates {
  private static final int[] NONE = {};

  private final int size;
  private final int[] offsets;
  private final double[] values;

  Coordinates(int size, int[] offsets, double[] values) {
    this.size = size;
    this.offsets = offsets;
    this.values = values;
  }

  /// The number of designs.
  public int size() {
    return size;
  }

  /// Which of some designs are in the place of design `i` here, in order.
  ///
  /// @param columns the others as [#columns] gives them
  /// @param count how many
  public int[] same(int i, double[][] columns, int count) {
    int width = offsets[offsets.length - 1];
    for (int c = 0; c < width; c++) {
      if (!has(columns[c], count, values[i * width + c])) {
        return NONE; // as a rule, so this pass has to be the fast one
      }
    }
    return IntStream.range(0, count).filter(k -> isSame(i, columns, k)).toArray();
  }

  private static boolean has(double[] places, int count, double place) {
    int found = 0;
    for (int k = 0; k < count; k++) {
      found += places[k] == place ? 1 : 0;
    }
    return found > 0;
  }

  private boolean isSame(int i, double[][] columns, int other) {
    int width = offsets[offsets.length - 1];
    for (int c = 0; c < width; c++) {
      if (values[i * width + c] != columns[c][other]) {
        return false;
      }
    }
    return true;
  }

  /// The number of groups.
  public int groups() {
    return offsets.length - 1;
  }

  /// Writes the squared distance in every group between design `i` here and design `j` there.
  ///
  /// @param out one cell per group, from `at` on
  public void squaredDistances(int i, Coordinates other, int j, double[] out, int at) {
    int width = offsets[offsets.length - 1];
    for (int group = 0; group < groups(); group++) {
      double sum = 0;
      for (int c = offsets[group]; c < offsets[group + 1]; c++) {
        double difference = values[i * width + c] - other.values[j * width + c];
        sum = Math.fma(difference, difference, sum);
      }
      out[at + group] = sum;
    }
  }

  /// The designs from `from` to before `to`.
  public Coordinates between(int from, int to) {
    int width = offsets[offsets.length - 1];
    return new Coordinates(
        to - from, offsets, Arrays.copyOfRange(values, from * width, to * width));
  }

  /// Some of the designs, from `from` on, one array per coordinate.
  public double[][] columns(int from, int count) {
    int width = offsets[offsets.length - 1];
    double[][] columns = new double[width][count];
    for (int k = 0; k < count; k++) {
      for (int c = 0; c < width; c++) {
        columns[c][k] = values[(from + k) * width + c];
      }
    }
    return columns;
  }

  /// Writes the squared distance in one group between design `i` here and each of some designs, bit
  /// for bit as one by one.
  ///
  /// @param columns the others as [#columns] gives them
  /// @param count how many
  public void squaredDistances(int i, double[][] columns, int group, double[] out, int count) {
    int width = offsets[offsets.length - 1];
    Arrays.fill(out, 0, count, 0);
    for (int c = offsets[group]; c < offsets[group + 1]; c++) {
      addSquares(values[i * width + c], columns[c], out, count);
    }
  }

  private static void addSquares(double place, double[] others, double[] out, int count) {
    for (int k = 0; k < count; k++) {
      double difference = others[k] - place;
      out[k] = Math.fma(difference, difference, out[k]);
    }
  }

  /// The same designs seen through stretched inputs.
  public Coordinates warped(Warping warping) {
    return warped(warping, 0, size);
  }

  /// Some of the designs, from `from` on, seen through stretched inputs.
  public Coordinates warped(Warping warping, int from, int count) {
    int width = offsets[offsets.length - 1];
    double[] seen = Arrays.copyOfRange(values, from * width, (from + count) * width);
    for (int k = 0; k < warping.count(); k++) {
      for (int c = offsets[warping.group(k)]; c < seen.length; c += width) {
        seen[c] = warping.of(k, seen[c]);
      }
    }
    return new Coordinates(count, offsets, seen);
  }

  /// How w(t) of every design changes with one exponent of the warping: dw / d ln a, or dw / d ln
  /// b.
  public double[] warpingSlopes(Warping warping, int index, boolean first) {
    int width = offsets[offsets.length - 1];
    double[] slopes = new double[size];
    for (int i = 0; i < size; i++) {
      double t = values[i * width + offsets[warping.group(index)]];
      slopes[i] = first ? warping.byLogA(index, t) : warping.byLogB(index, t);
    }
    return slopes;
  }

  /// Whether a group has one coordinate.
  public boolean isLine(int group) {
    return offsets[group + 1] - offsets[group] == 1;
  }

  /// The position of a group's first coordinate among all.
  public int firstCoordinate(int group) {
    return offsets[group];
  }

  /// The coordinate of a design in a group that has one coordinate.
  public double coordinate(int design, int group) {
    return values[design * offsets[offsets.length - 1] + offsets[group]];
  }
}
