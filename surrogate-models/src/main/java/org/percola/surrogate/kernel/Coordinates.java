package org.percola.surrogate.kernel;

/// Encoded designs: per design the Euclidean coordinates of every group.
public final class Coordinates {
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
}
