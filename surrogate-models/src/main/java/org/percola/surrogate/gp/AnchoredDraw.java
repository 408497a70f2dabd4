package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.linalg.Cholesky;

/// One draw of the unknowns, and samples of the discrepancy g at the anchors under it.
final class AnchoredDraw {

  /// Added to the variance of g at an anchor, relative: lets anchors that almost coincide be
  /// factored at the price of a thousandth of a deviation.
  private static final double ANCHOR_JITTER = 1e-6;

  private final Conditioned draw;
  private final Kernel kernel;
  private final ReferenceSet references;
  private final Cholesky joint;
  private final Cholesky conditional;
  private final Predictor predictor;
  private final List<double[]> whitened = new ArrayList<>();

  AnchoredDraw(GaussianProcess process, ReferenceSet references, Conditioned draw) {
    this.draw = draw;
    this.kernel = process.likelihood().kernel();
    this.references = references;
    Coordinates measured = draw.values().stretched(process.likelihood().coordinates());
    this.joint = draw.factor().append(crossRows(measured), anchors());
    double[] weights = new double[references.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(i);
    }
    boolean allMeasured = references.measured() == draw.factor().size();
    this.conditional = allMeasured ? joint : Cholesky.of(covariance(weights), references.size());
    this.predictor =
        new Predictor(
            draw.values(), kernel, references.coordinates(), weights, conditional, whitened);
  }

  private int anchors() {
    return references.anchors();
  }

  /// An anchor's value is g itself; a measured one is g times its weight.
  private double weight(int reference) {
    return reference < references.measured()
        ? draw.weight(references.measuredDesign(reference))
        : 1;
  }

  /// Covariances of g at the anchors with the measurements, then among themselves.
  private double[] crossRows(Coordinates measured) {
    int before = measured.size();
    int total = before + anchors();
    double[] rows = new double[anchors() * total];
    double[] scratch = new double[measured.groups()];
    Coordinates own = draw.values().stretched(references.anchorCoordinates());
    for (int a = 0; a < anchors(); a++) {
      for (int i = 0; i < before; i++) {
        rows[a * total + i] = draw.weight(i) * correlation(own, a, measured, i, scratch);
      }
      for (int b = 0; b < a; b++) {
        rows[a * total + before + b] = correlation(own, a, own, b, scratch);
      }
      rows[a * total + before + a] = draw.values().variance() * (1 + ANCHOR_JITTER);
    }
    return rows;
  }

  /// Covariances of the reference values, where some measurements are not among them; those of all
  /// measurements and the anchors [#joint] has.
  private double[] covariance(double[] weights) {
    int n = references.size();
    double[] covariance = new double[n * n];
    Coordinates own = draw.values().stretched(references.coordinates());
    double[] scratch = new double[own.groups()];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        covariance[i * n + j] = weights[i] * weights[j] * correlation(own, i, own, j, scratch);
      }
      boolean measured = i < references.measured();
      double noise = measured ? draw.pooled().variance(references.measuredDesign(i)) : 0;
      double self = draw.values().variance() * (measured ? Likelihood.OWN : 1 + ANCHOR_JITTER);
      covariance[i * n + i] = weights[i] * weights[i] * self + noise;
    }
    return covariance;
  }

  private double correlation(Coordinates a, int i, Coordinates b, int j, double[] scratch) {
    a.squaredDistances(i, b, j, scratch, 0);
    return draw.values().variance() * draw.values().correlation(kernel, scratch);
  }

  /// Draws g at the distinct anchors, given the noisy measurements, and remembers it.
  double[] add(RandomGenerator random) {
    int before = joint.size() - anchors();
    double[] z = new double[joint.size()];
    System.arraycopy(draw.whitened(), 0, z, 0, before);
    System.arraycopy(StandardNormals.fill(random, anchors()), 0, z, before, anchors());
    joint.multiplyLower(z);
    double[] deviation = new double[references.size()];
    for (int i = 0; i < references.measured(); i++) {
      deviation[i] = draw.residual(references.measuredDesign(i));
    }
    System.arraycopy(z, before, deviation, references.measured(), anchors());
    conditional.solveLower(deviation);
    whitened.add(deviation);
    return Arrays.copyOfRange(z, before, joint.size());
  }

  Predictor predictor() {
    return predictor;
  }
}
