package org.percola.surrogate.linalg;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Memory for one factorisation after another of the same size, on one thread.
///
/// What was computed in it is gone when the next computation begins. A search that asks for many
/// likelihoods then works in the processor's caches instead of in ever new memory.
public final class Workspace {

  /// What a matrix is for.
  enum Use {
    FACTOR,
    INVERSE,
    SQUARE
  }

  private final Map<Use, double[][]> matrices = new EnumMap<>(Use.class);
  private double[][] series = {};
  private @Nullable DenseKernels kernels;

  /// Memory that grows with what is asked for.
  public Workspace() {}

  /// For certain kernels.
  Workspace(DenseKernels kernels) {
    this.kernels = kernels;
  }

  /// The kernels for matrices of `size` rows, which is the same every time.
  DenseKernels kernels(int size) {
    DenseKernels known = kernels;
    if (known == null) {
      known = DenseKernels.forSize(size);
      kernels = known;
    }
    return known;
  }

  /// A square matrix of zeros, as [Rows] makes it.
  double[][] zeros(Use use, int size) {
    double[][] known = matrices.get(use);
    if (known == null || known.length != size) {
      known = Rows.zeros(size, size);
      matrices.put(use, known);
    } else {
      for (double[] row : known) {
        Arrays.fill(row, 0);
      }
    }
    return known;
  }

  /// A series of zeros.
  ///
  /// @param index which of several that are needed at a time
  public double[] series(int index, int length) {
    if (index >= series.length) {
      series = Arrays.copyOf(series, index + 1);
    }
    double[] known = series[index];
    if (known == null || known.length != length) {
      known = new double[length];
      series[index] = known;
    } else {
      Arrays.fill(known, 0);
    }
    return known;
  }
}
