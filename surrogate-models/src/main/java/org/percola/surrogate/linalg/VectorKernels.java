package org.percola.surrogate.linalg;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [DenseKernels] on the Vector API: both factors are packed a block at a time, and a tile of four
/// rows by two vectors of the result is kept in registers while the block's steps are summed.
///
/// Four by two leaves the sixteen vector registers of AVX2 room for the factors; a wider tile is
/// spilled there and runs at half the speed.
final class VectorKernels implements DenseKernels {
  static final VectorSpecies<Double> SPECIES = species();
  private static final int LANES = SPECIES.length();
  private static final int TILE_ROWS = 4;
  private static final int TILE_COLUMNS = 2 * LANES;

  /// Steps per block: a packed tile of columns then fills half of the first cache.
  private static final int STEPS = 256;

  /// Rows per block: the packed left factor then fits the second cache.
  private static final int ROWS = 96;

  /// Products of fewer steps or rows are over before packing has paid for itself.
  private static final int FEW_STEPS = 32;

  private static final int FEW_ROWS = 24;

  private final PlainKernels plain = new PlainKernels();
  private double[] left = {};
  private double[] right = {};
  private double[] beyond = {};

  private static VectorSpecies<Double> species() {
    boolean fits = 2 * DoubleVector.SPECIES_PREFERRED.length() <= Rows.SLACK;
    return fits ? DoubleVector.SPECIES_PREFERRED : DoubleVector.SPECIES_512;
  }

  @Override
  public void accumulate(Sum sum, double[][] c, Region region) {
    boolean thin = region.toRow() - region.fromRow() < FEW_ROWS;
    if (thin || sum.to - sum.from < FEW_STEPS) {
      plain.accumulate(sum, c, region);
      return;
    }
    for (int from = sum.from; from < sum.to; from += STEPS) {
      int to = Math.min(from + STEPS, sum.to);
      for (int row = region.fromRow(); row < region.toRow(); row += ROWS) {
        int end = Math.min(row + ROWS, region.toRow());
        int first = sum.zeros == Zeros.LEFT_ABOVE ? Math.max(from, row) : from;
        if (first < to) {
          block(sum.between(first, to), c, row, end, region);
        }
      }
    }
  }

  private void block(Sum sum, double[][] c, int row, int end, Region region) {
    packLeft(sum, row, end);
    if (beyond.length < c[row].length) {
      beyond = new double[c[row].length];
    }
    for (int j = region.fromColumn(); j < region.toColumn(); j += TILE_COLUMNS) {
      boolean someUpper = j + TILE_COLUMNS > row;
      boolean someLower = j < end;
      boolean wanted =
          switch (region.part()) {
            case ALL -> true;
            case UPPER -> someUpper;
            case LOWER -> someLower;
          };
      if (wanted) {
        packRight(sum, j);
        tiles(sum, c, row, end, j, region.part());
      }
    }
  }

  /// Strips of four rows, step by step: left(k, i) times the sign.
  private void packLeft(Sum sum, int row, int end) {
    int steps = sum.to - sum.from;
    int strips = (end - row + TILE_ROWS - 1) / TILE_ROWS;
    if (left.length < strips * steps * TILE_ROWS) {
      left = new double[strips * steps * TILE_ROWS];
    }
    for (int k = 0; k < steps; k++) {
      double[] from = sum.left[sum.from + k];
      for (int i = row, at = k * TILE_ROWS; i < end; i += TILE_ROWS, at += steps * TILE_ROWS) {
        for (int r = 0; r < TILE_ROWS; r++) {
          left[at + r] = i + r < end ? sum.sign * from[i + r] : 0;
        }
      }
    }
  }

  private void packRight(Sum sum, int column) {
    int steps = sum.to - sum.from;
    if (right.length < steps * TILE_COLUMNS) {
      right = new double[steps * TILE_COLUMNS];
    }
    for (int k = 0; k < steps; k++) {
      double[] from = sum.right[sum.from + k];
      DoubleVector.fromArray(SPECIES, from, column).intoArray(right, k * TILE_COLUMNS);
      DoubleVector.fromArray(SPECIES, from, column + LANES)
          .intoArray(right, k * TILE_COLUMNS + LANES);
    }
  }

  private void tiles(Sum sum, double[][] c, int row, int end, int j, Part part) {
    int steps = sum.to - sum.from;
    for (int i = row, strip = 0; i < end; i += TILE_ROWS, strip++) {
      int first = 0;
      switch (sum.zeros) {
        case UNKNOWN -> {}
        case LEFT_ABOVE -> first = Math.clamp(i - sum.from, 0, steps);
        case RIGHT_ABOVE -> first = Math.clamp(j - sum.from, 0, steps);
      }
      boolean wanted =
          switch (part) {
            case ALL -> true;
            case UPPER -> j + TILE_COLUMNS > i;
            case LOWER -> j < i + TILE_ROWS;
          };
      if (wanted && first < steps) {
        double[] c1 = i + 1 < end ? c[i + 1] : beyond;
        double[] c2 = i + 2 < end ? c[i + 2] : beyond;
        double[] c3 = i + 3 < end ? c[i + 3] : beyond;
        tile(strip * steps, first, steps, c[i], c1, c2, c3, j);
      }
    }
  }

  /// Adds the steps from `first` to `last` of a packed strip and a packed column tile to four rows.
  private void tile(
      int stripAt, int first, int last, double[] c0, double[] c1, double[] c2, double[] c3, int j) {
    double[] a = left;
    double[] b = right;
    DoubleVector c00 = DoubleVector.fromArray(SPECIES, c0, j);
    DoubleVector c01 = DoubleVector.fromArray(SPECIES, c0, j + LANES);
    DoubleVector c10 = DoubleVector.fromArray(SPECIES, c1, j);
    DoubleVector c11 = DoubleVector.fromArray(SPECIES, c1, j + LANES);
    DoubleVector c20 = DoubleVector.fromArray(SPECIES, c2, j);
    DoubleVector c21 = DoubleVector.fromArray(SPECIES, c2, j + LANES);
    DoubleVector c30 = DoubleVector.fromArray(SPECIES, c3, j);
    DoubleVector c31 = DoubleVector.fromArray(SPECIES, c3, j + LANES);
    for (int k = first; k < last; k++) {
      int at = TILE_ROWS * (stripAt + k);
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, TILE_COLUMNS * k);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, TILE_COLUMNS * k + LANES);
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[at]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(SPECIES, a[at + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(SPECIES, a[at + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(SPECIES, a[at + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    c00.intoArray(c0, j);
    c01.intoArray(c0, j + LANES);
    c10.intoArray(c1, j);
    c11.intoArray(c1, j + LANES);
    c20.intoArray(c2, j);
    c21.intoArray(c2, j + LANES);
    c30.intoArray(c3, j);
    c31.intoArray(c3, j + LANES);
  }
}
