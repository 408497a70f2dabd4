package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.linalg.LowerInverse;
import org.percola.surrogate.linalg.Series;

/// A few designs side by side, and the working space to predict them under one draw after another.
///
/// Rows are references, columns designs: every inner loop runs over designs, element by element, so
/// that neither its length nor the machine's vector width changes a bit. Distances along a number
/// are taken anew for every draw, which costs less than to fetch them; those between labels are
/// kept.
final class Panel {

  /// Most designs per panel: the products of one panel and a few references fill whole vectors, and
  /// those of a hundred stay in the second cache.
  static final int WIDTH = 128;

  /// References whose correlations are computed at a time: they stay in the first cache from their
  /// distances to the covariance.
  private static final int ROWS = 4;

  private final Coordinates references;
  private final Coordinates designs;
  private final int width;
  private final double[][] covariances;

  /// Squared distances of groups with several coordinates, one row per reference; empty for the
  /// others.
  private final double[][][] kept;

  private final double[] row;

  private final int[] lines;
  private final double[] factors;
  private final double[] places;
  private final double[][] along;
  private final double[] correlations = new double[ROWS * WIDTH];
  private final double[] together = new double[ROWS * WIDTH];
  private double[][] columns = {};
  private @Nullable List<Twins.Pair> twins;
  private int first;
  private int count;

  Panel(Coordinates references, Coordinates designs) {
    this.references = references;
    this.designs = designs;
    this.width = Math.min(WIDTH, designs.size());
    this.lines = IntStream.range(0, references.groups()).filter(references::isLine).toArray();
    this.factors = new double[lines.length];
    this.places = new double[lines.length];
    this.along = new double[lines.length][];
    this.covariances = LowerInverse.columns(references.size(), width);
    this.kept = new double[references.groups()][][];
    for (int g = 0; g < kept.length; g++) {
      kept[g] = new double[references.isLine(g) ? 0 : references.size()][width];
    }
    this.row = new double[width];
  }

  /// Loads the designs from `from` on, as many as fit.
  void load(int from) {
    first = from;
    count = Math.min(width, designs.size() - from);
    columns = designs.columns(first, count);
    twins = null;
    for (int g = 0; g < kept.length; g++) {
      for (int i = 0; i < kept[g].length; i++) {
        references.squaredDistances(i, columns, g, kept[g][i], count);
      }
    }
  }

  /// The covariances of g at the designs with the reference values under one draw, one row per
  /// reference.
  ///
  /// @param stretched the references as the draw sees them
  double[][] covariances(
      Hyperparameters values, Kernel kernel, Coordinates stretched, double[] weights) {
    double[][] seen =
        values.warping().isIdentity()
            ? columns
            : designs.warped(values.warping(), first, count).columns(0, count);
    for (int from = 0; from < covariances.length; from += ROWS) {
      int to = Math.min(from + ROWS, covariances.length);
      double[] block = correlations(values, kernel, stretched, seen, from, to);
      for (int i = from; i < to; i++) {
        System.arraycopy(block, (i - from) * count, covariances[i], 0, count);
        scale(values.variance() * weights[i], covariances[i]);
      }
    }
    if (values.microscaleVariance() > 0) {
      addMicroscale(values.microscaleVariance(), weights);
    }
    return covariances;
  }

  /// What a design has for itself it shares with the references of the same design.
  private void addMicroscale(double variance, double[] weights) {
    if (twins == null) {
      twins = Twins.of(references, columns, count);
    }
    for (Twins.Pair pair : twins) {
      covariances[pair.here()][pair.there()] += variance * weights[pair.here()];
    }
  }

  private void scale(double factor, double[] cells) {
    for (int c = 0; c < count; c++) {
      cells[c] *= factor;
    }
  }

  /// Of some references, row by row: those of all parts together, each by its share.
  private double[] correlations(
      Hyperparameters values,
      Kernel kernel,
      Coordinates stretched,
      double[][] seen,
      int from,
      int to) {
    int cells = (to - from) * count;
    Arrays.fill(together, 0, cells, 0);
    for (int part = 0; part < values.parts(); part++) {
      ScaledPart own = values.part(part);
      for (int i = from; i < to; i++) {
        distances(own, stretched, seen, i, (i - from) * count);
      }
      kernel.values(correlations, 0, cells);
      if (values.parts() == 1) {
        return correlations;
      }
      addScaled(own.share(), correlations, together, cells);
    }
    return together;
  }

  /// Writes the scaled squared distances of one reference: first along all lines, then the others.
  private void distances(
      ScaledPart part, Coordinates stretched, double[][] seen, int reference, int at) {
    for (int k = 0; k < lines.length; k++) {
      factors[k] = part.inverseSquaredLength(lines[k]);
      places[k] = stretched.coordinate(reference, lines[k]);
      along[k] = seen[stretched.firstCoordinate(lines[k])];
    }
    Series.scaledSquares(factors, places, along, count, row);
    for (int g = 0; g < kept.length; g++) {
      double inverse = part.inverseSquaredLength(g);
      if (kept[g].length > 0 && inverse > 0) {
        addScaled(inverse, kept[g][reference], row, count);
      }
    }
    System.arraycopy(row, 0, correlations, at, count);
  }

  private static void addScaled(double factor, double[] from, double[] to, int cells) {
    for (int k = 0; k < cells; k++) {
      to[k] = Math.fma(from[k], factor, to[k]);
    }
  }

  /// The position of the first design.
  int first() {
    return first;
  }

  /// The number of designs loaded.
  int count() {
    return count;
  }
}
