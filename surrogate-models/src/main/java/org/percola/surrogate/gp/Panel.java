package org.percola.surrogate.gp;

import java.util.Arrays;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.kernel.Warping;
import org.percola.surrogate.linalg.LowerInverse;

/// A few designs side by side, and the working space to predict them under one draw after another.
///
/// Arrays are reference-major, designs contiguous: every inner loop runs over designs, element by
/// element, so that neither its length nor the machine's vector width changes a bit.
final class Panel {

  /// Most designs per panel: the products of one panel and a few references fill whole vectors, and
  /// those of a hundred stay in the second cache.
  static final int WIDTH = 128;

  private final Coordinates references;
  private final Coordinates designs;
  private final int width;

  /// Squared distances per group, reference after reference.
  private final double[][] distances;

  private final double[] correlations;
  private final double[] sum;
  private final double[][] covariances;
  private int first;
  private int count;

  Panel(Coordinates references, Coordinates designs) {
    this.references = references;
    this.designs = designs;
    this.width = Math.min(WIDTH, designs.size());
    int cells = references.size() * width;
    this.distances = new double[references.groups()][cells];
    this.correlations = new double[cells];
    this.sum = new double[cells];
    this.covariances = LowerInverse.columns(references.size(), width);
  }

  /// Loads the designs from `from` on, as many as fit.
  void load(int from) {
    first = from;
    count = Math.min(width, designs.size() - from);
    load(references, designs.columns(first, count));
  }

  /// Loads the same designs again, as one draw sees them.
  ///
  /// @param stretched the references through the same warping
  void reload(Coordinates stretched, Warping warping) {
    load(stretched, designs.warped(warping, first, count).columns(0, count));
  }

  private void load(Coordinates references, double[][] columns) {
    double[] row = new double[count];
    for (int i = 0; i < references.size(); i++) {
      for (int g = 0; g < distances.length; g++) {
        references.squaredDistances(i, columns, g, row);
        System.arraycopy(row, 0, distances[g], i * width, count);
      }
    }
  }

  /// The covariances of g at the designs with the reference values under one draw, one row per
  /// reference.
  double[][] covariances(Hyperparameters values, Kernel kernel, double[] weights) {
    double[] all =
        values.parts() > 1 ? correlateParts(values, kernel) : correlate(values.part(0), kernel);
    for (int i = 0; i < covariances.length; i++) {
      double[] row = covariances[i];
      System.arraycopy(all, i * width, row, 0, count);
      double weight = values.variance() * weights[i];
      for (int c = 0; c < count; c++) {
        row[c] *= weight;
      }
    }
    return covariances;
  }

  private double[] correlate(ScaledPart part, Kernel kernel) {
    Arrays.fill(correlations, 0);
    for (int g = 0; g < distances.length; g++) {
      double inverse = part.inverseSquaredLength(g);
      if (inverse > 0) {
        addScaled(inverse, distances[g], correlations);
      }
    }
    kernel.values(correlations, correlations.length);
    return correlations;
  }

  /// Those of all parts together, each by its share.
  private double[] correlateParts(Hyperparameters values, Kernel kernel) {
    Arrays.fill(sum, 0);
    for (int part = 0; part < values.parts(); part++) {
      addScaled(values.part(part).share(), correlate(values.part(part), kernel), sum);
    }
    return sum;
  }

  private static void addScaled(double factor, double[] from, double[] to) {
    for (int k = 0; k < to.length; k++) {
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
