package org.percola.surrogate.gp;

import java.util.Arrays;
import org.percola.surrogate.kernel.Coordinates;

/// A few new anchors side by side, and their covariances with all that came before them under one
/// draw after another.
final class AnchorPanel {
  private final GaussianProcess process;
  private final ReferenceSet references;
  private final Coordinates measured;
  private final Coordinates anchors;
  private final Panel withMeasured;
  private final Panel withAnchors;

  /// @param from the first of the distinct anchors that are new; as many follow as fit a panel
  AnchorPanel(GaussianProcess process, ReferenceSet references, int from) {
    this.process = process;
    this.references = references;
    this.measured = process.likelihood().coordinates();
    int to = Math.min(from + Panel.WIDTH, references.anchors());
    Coordinates added = references.anchorCoordinates().between(from, to);
    this.anchors = references.anchorCoordinates().between(0, to);
    this.withMeasured = new Panel(measured, added);
    this.withAnchors = new Panel(anchors, added);
    withMeasured.load(0);
    withAnchors.load(0);
  }

  /// The number of new anchors.
  int count() {
    return withMeasured.count();
  }

  /// Covariances of g at the new anchors with the measurements, one column per anchor; good until
  /// asked again.
  double[][] withMeasured(Conditioned draw) {
    Hyperparameters values = draw.values();
    double[] weights = new double[measured.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = draw.weight(i);
    }
    return withMeasured.covariances(
        values, process.likelihood().kernel(), values.stretched(measured), weights);
  }

  /// Those of the measurements that are kept.
  double[][] kept(double[][] covariances) {
    double[][] kept = new double[references.measured()][];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = covariances[references.measuredDesign(i)];
    }
    return kept;
  }

  /// Covariances of g at the new anchors with g at the anchors up to them; good until asked again.
  double[][] withAnchors(Hyperparameters values) {
    double[] weights = new double[anchors.size()];
    Arrays.fill(weights, 1);
    return withAnchors.covariances(
        values, process.likelihood().kernel(), values.stretched(anchors), weights);
  }
}
