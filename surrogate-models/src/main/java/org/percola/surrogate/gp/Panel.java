package org.percola.surrogate.gp;

import java.util.Arrays;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Warping;

/// A few designs side by side, and the working space to predict them under one draw after another.
///
/// Arrays are reference-major, designs contiguous: every inner loop runs over designs, element by
/// element, so that neither its length nor the machine's vector width changes a bit.
final class Panel {

  /// Designs per panel: keeps the working space of a dozen references in the first cache.
  static final int WIDTH = 64;

  private final Coordinates references;
  private final Coordinates designs;
  private final double[] distances;
  final double[] covariances;
  final double[] scratch;
  final double[] whitened;
  private int first;
  private int count;

  Panel(Coordinates references, Coordinates designs) {
    this.references = references;
    this.designs = designs;
    int cells = references.size() * WIDTH;
    this.distances = new double[cells * references.groups()];
    this.covariances = new double[cells];
    this.scratch = new double[2 * cells];
    this.whitened = new double[cells];
  }

  /// Loads the designs from `from` on, as many as fit.
  void load(int from) {
    first = from;
    count = Math.min(WIDTH, designs.size() - from);
    load(references, designs, first);
  }

  /// Loads the same designs again, as one draw sees them.
  ///
  /// @param stretched the references through the same warping
  void reload(Coordinates stretched, Warping warping) {
    load(stretched, designs.warped(warping, first, count), 0);
  }

  private void load(Coordinates references, Coordinates designs, int from) {
    double[] groups = new double[references.groups()];
    for (int i = 0; i < references.size(); i++) {
      for (int c = 0; c < count; c++) {
        designs.squaredDistances(from + c, references, i, groups, 0);
        for (int g = 0; g < groups.length; g++) {
          distances[(g * references.size() + i) * WIDTH + c] = groups[g];
        }
      }
    }
  }

  /// Writes Σ dₖ / ℓₖ² of all pairs under one part of the discrepancy into [#covariances].
  void scale(ScaledPart part) {
    int cells = references.size() * WIDTH;
    Arrays.fill(covariances, 0);
    for (int g = 0; g < references.groups(); g++) {
      double inverse = part.inverseSquaredLength(g);
      if (inverse == 0) {
        continue;
      }
      int at = g * cells;
      for (int k = 0; k < cells; k++) {
        covariances[k] = Math.fma(distances[at + k], inverse, covariances[k]);
      }
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

  /// The number of reference designs.
  int references() {
    return references.size();
  }
}
