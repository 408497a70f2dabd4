package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;

/// Finds the observations whose discrepancy is most correlated with that of a design.
final class NearestObservations {
  private final Hyperparameters values;
  private final Kernel kernel;
  private final Coordinates places;
  private final double[][] columns;
  private final int size;

  NearestObservations(GaussianProcess guide, Inputs designs) {
    this.values = guide.draws().getFirst().values();
    this.kernel = guide.likelihood().kernel();
    this.places = values.stretched(guide.encoding().encode(designs));
    this.columns = places.columns(0, designs.size());
    this.size = designs.size();
  }

  /// The nearest observations in order of their position; of equally near ones the earlier.
  ///
  /// @param design encoded and stretched as the observations are
  /// @param allowed which observations may be used
  int[] of(Coordinates design, int row, int count, IntPredicate allowed) {
    double[] correlations = correlations(design, row);
    int wanted = Math.min(count, size);
    double[] best = new double[wanted];
    int[] rows = new int[wanted];
    int found = 0;
    for (int k = 0; k < size; k++) {
      double own = correlations[k];
      if ((found < wanted || own > best[wanted - 1]) && allowed.test(k)) {
        int at = found < wanted ? found++ : wanted - 1;
        for (; at > 0 && best[at - 1] < own; at--) {
          best[at] = best[at - 1];
          rows[at] = rows[at - 1];
        }
        best[at] = own;
        rows[at] = k;
      }
    }
    int[] nearest = Arrays.copyOf(rows, found);
    Arrays.sort(nearest);
    return nearest;
  }

  private double[] correlations(Coordinates design, int row) {
    double[] total = new double[size];
    double[] distances = new double[size];
    double[] scaled = new double[size];
    for (int p = 0; p < values.parts(); p++) {
      ScaledPart part = values.part(p);
      Arrays.fill(scaled, 0);
      for (int g = 0; g < places.groups(); g++) {
        if (part.inverseSquaredLength(g) > 0) {
          design.squaredDistances(row, columns, g, distances, size);
          addScaled(part.inverseSquaredLength(g), distances, scaled);
        }
      }
      kernel.values(scaled, 0, size);
      addScaled(part.share(), scaled, total);
    }
    return total;
  }

  private static void addScaled(double factor, double[] from, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] = Math.fma(from[k], factor, to[k]);
    }
  }
}
