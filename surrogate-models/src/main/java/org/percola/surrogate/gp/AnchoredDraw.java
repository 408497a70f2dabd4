package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.linalg.Border;
import org.percola.surrogate.linalg.LowerInverse;
import org.percola.surrogate.linalg.Series;

/// One draw of the unknowns, and what it takes to draw the discrepancy g at the anchors under it,
/// and to say what such a sample believes elsewhere.
///
/// Anchors can be added: an anchor costs O(n²), and what was computed for those before is shared.
final class AnchoredDraw {

  /// Added to the variance of g at an anchor, relative: lets anchors that almost coincide be told
  /// apart at the price of a thousandth of a deviation.
  private static final double ANCHOR_JITTER = 1e-6;

  private final Conditioned draw;
  private final Conditioned kept;

  /// Below all measurements.
  private final Border joint;

  /// Below the measurements that are kept.
  private final Border conditional;

  private final LowerInverse inverse;
  private final double[] jointMeans;
  private final double[] conditionalMeans;

  private AnchoredDraw(
      Conditioned draw, Conditioned kept, Border joint, Border conditional, LowerInverse inverse) {
    this.draw = draw;
    this.kept = kept;
    this.joint = joint;
    this.conditional = conditional;
    this.inverse = inverse;
    this.jointMeans = Series.products(draw.whitened(), rows(joint));
    this.conditionalMeans =
        conditional == joint ? jointMeans : Series.products(kept.whitened(), rows(conditional));
  }

  private static double[][] rows(Border border) {
    double[][] rows = new double[border.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = border.row(i);
    }
    return rows;
  }

  /// Without any anchor.
  ///
  /// @param measured L⁻¹ of all measurements
  /// @param likelihood of the measurements that are kept
  static AnchoredDraw of(
      Conditioned draw, LowerInverse measured, ReferenceSet references, Likelihood likelihood) {
    Border joint = Border.of(measured);
    if (references.measured() == measured.size()) {
      return new AnchoredDraw(draw, draw, joint, joint, measured);
    }
    Observations supposed = draw.data().ofSome(references.measuredDesigns());
    Conditioned kept = likelihood.of(supposed).at(draw.values());
    LowerInverse inverse = kept.factor().lowerInverse();
    return new AnchoredDraw(draw, kept, joint, Border.of(inverse), inverse);
  }

  /// With the anchors that a panel holds.
  AnchoredDraw with(AnchorPanel panel) {
    Hyperparameters values = draw.values();
    double[][] cross = panel.withMeasured(draw);
    double[][] among = panel.withAnchors(values);
    double own = values.designVariance() + values.variance() * ANCHOR_JITTER;
    double least = values.variance() * ANCHOR_JITTER;
    Border below = joint.with(cross, among, panel.count(), own, least);
    Border conditioned =
        conditional == joint
            ? below
            : conditional.with(panel.kept(cross), among, panel.count(), own, least);
    LowerInverse grown = inverse;
    for (int a = conditional.size(); a < conditioned.size(); a++) {
      grown = grown.append(conditioned.row(a));
    }
    return new AnchoredDraw(draw, kept, below, conditioned, grown);
  }

  /// The value of g at an anchor, given the sample's normals.
  double value(int anchor, double[] normals) {
    double[] row = joint.row(anchor);
    return plus(jointMeans[anchor], 1, row, row.length - 1 - anchor, normals, anchor + 1);
  }

  /// By how much the value of g at an anchor is off what the references before it say, in
  /// deviations: L⁻¹r there.
  ///
  /// @param before the same of the anchors before
  double whitened(int anchor, double value, double[] before) {
    double[] row = conditional.row(anchor);
    double unexplained = value - conditionalMeans[anchor];
    int first = row.length - 1 - anchor;
    return plus(unexplained, -1, row, first, before, anchor) / row[row.length - 1];
  }

  private static double plus(
      double sum, double sign, double[] row, int from, double[] factors, int count) {
    for (int k = 0; k < count; k++) {
      sum = Math.fma(sign * row[from + k], factors[k], sum);
    }
    return sum;
  }

  /// What some samples believe.
  Predictor predictor(GaussianProcess process, ReferenceSet references, List<AnchorSample> drawn) {
    double[] weights = new double[references.size()];
    Arrays.fill(weights, 1);
    for (int i = 0; i < references.measured(); i++) {
      weights[i] = draw.weight(references.measuredDesign(i));
    }
    List<double[]> whitened = new ArrayList<>();
    for (AnchorSample sample : drawn) {
      double[] all = Arrays.copyOf(kept.whitened(), references.size());
      System.arraycopy(sample.whitened(), 0, all, references.measured(), sample.whitened().length);
      whitened.add(all);
    }
    return new Predictor(
        draw.values(),
        process.likelihood().kernel(),
        references.coordinates(),
        weights,
        inverse,
        whitened);
  }

  Conditioned draw() {
    return draw;
  }
}
