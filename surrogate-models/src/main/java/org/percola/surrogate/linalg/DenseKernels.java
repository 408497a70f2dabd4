package org.percola.surrogate.linalg;

import org.percola.surrogate.special.VectorApi;

/// The one loop nest behind every factorisation, inverse and batched solve: a sum of outer products
/// added to a part of a matrix.
///
/// Matrices are arrays of rows, as [Rows] makes them. Every element of the result is accumulated
/// over the steps of the sum in ascending order, one `fma` each, so that neither blocking nor
/// vector width changes a bit. An instance holds working space: it belongs to one operation of one
/// thread.
sealed interface DenseKernels permits PlainKernels, VectorKernels {

  /// The kernels to use for matrices of `size` rows.
  static DenseKernels forSize(int size) {
    return VectorApi.isUsed() && size >= WORTH_PACKING ? new VectorKernels() : new PlainKernels();
  }

  /// Below so many rows packing costs more than vectors gain.
  int WORTH_PACKING = 64;

  /// Adds a sum of outer products to the region of C.
  ///
  /// Columns of C up to [Rows#SLACK] beyond the region may change too, by what the formula says.
  void accumulate(Sum sum, double[][] c, Region region);

  /// The matrix Σₖ ± left(k, i) right(k, j), with k from the first step to before the last.
  final class Sum {
    final double sign;
    final double[][] left;
    final double[][] right;
    final int from;
    final int to;
    final Zeros zeros;

    /// @param sign 1 or -1
    /// @param zeros which terms need not be summed
    Sum(double sign, double[][] left, double[][] right, int from, int to, Zeros zeros) {
      this.sign = sign;
      this.left = left;
      this.right = right;
      this.from = from;
      this.to = to;
      this.zeros = zeros;
    }

    /// Some of its steps.
    Sum between(int first, int last) {
      return new Sum(sign, left, right, first, last, zeros);
    }
  }

  /// What is known to be zero in the factors of a sum.
  enum Zeros {
    /// Nothing.
    UNKNOWN,
    /// left(k, i) for k < i.
    LEFT_ABOVE,
    /// right(k, j) for k < j.
    RIGHT_ABOVE
  }

  /// A rectangle of a matrix, or what lies of it on one side of the diagonal; elements on the other
  /// side may or may not be computed.
  record Region(int fromRow, int toRow, int fromColumn, int toColumn, Part part) {}

  /// The wanted part of a region.
  enum Part {
    ALL,
    /// Columns from the row's own index on.
    UPPER,
    /// Columns up to the row's own index.
    LOWER
  }
}
