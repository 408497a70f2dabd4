package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.RandomKey;

/// Joint samples at anchors, spread evenly over the draws of a fitted process.
///
/// A sample's random numbers depend on its own index and the anchor's position only, so anchors
/// added at the end change no earlier value.
public final class AnchorSamples implements JointSamples {
  private final GaussianProcess process;
  private final ReferenceSet references;
  private final List<AnchoredDraw> anchored;
  private final int[] anchoredOf;
  private final double[][] values;

  private AnchorSamples(
      GaussianProcess process,
      ReferenceSet references,
      List<AnchoredDraw> anchored,
      int[] anchoredOf,
      double[][] values) {
    this.process = process;
    this.references = references;
    this.anchored = List.copyOf(anchored);
    this.anchoredOf = anchoredOf;
    this.values = values;
  }

  static AnchorSamples of(GaussianProcess process, Inputs anchors, int count, RandomKey key) {
    if (count < 1) {
      throw new IllegalArgumentException("count: " + count + " (expected: at least 1)");
    }
    ReferenceSet references = ReferenceSet.of(process, anchors);
    PriorMean.OverDesigns mean = process.mean().over(anchors);
    double[] level = new double[anchors.size()];
    List<AnchoredDraw> anchored = new ArrayList<>();
    int[] anchoredOf = new int[count];
    double[][] values = new double[count][anchors.size()];
    int draws = process.draws().size();
    int last = -1;
    for (int s = 0; s < count; s++) {
      int draw = (int) ((long) s * draws / count);
      if (draw != last) {
        last = draw;
        anchored.add(new AnchoredDraw(process, references, process.draws().get(draw)));
        mean.evaluate(process.draws().get(draw).values().mean(), level);
      }
      AnchoredDraw at = anchored.getLast();
      anchoredOf[s] = anchored.size() - 1;
      double[] g = at.add(key.child("sample").child(s).generator());
      for (int a = 0; a < anchors.size(); a++) {
        double value = Math.fma(process.weight(level[a]), g[references.anchorGroup(a)], level[a]);
        values[s][a] = process.transform().invert(process.scale().toOutcome(value));
      }
    }
    return new AnchorSamples(process, references, anchored, anchoredOf, values);
  }

  @Override
  public int count() {
    return values.length;
  }

  @Override
  public double value(int sample, int anchor) {
    return values[sample][anchor];
  }

  @Override
  public Conditional given(Inputs candidates) {
    List<Predictor> predictors = anchored.stream().map(AnchoredDraw::predictor).toList();
    BatchPrediction batch =
        BatchPrediction.of(process, references.coordinates(), predictors, candidates);
    return process.transform() == OutputTransform.NONE
        ? new Beliefs(batch.means(), batch.deviations(), anchoredOf)
        : transformed(batch, candidates.size());
  }

  /// Mean and deviation of the outcome, which is taken to be normal with these: exact in both
  /// moments, and the closer to normal the surer a sample is, as it is beside an anchor.
  private Beliefs transformed(BatchPrediction batch, int candidates) {
    double[][] means = new double[count()][candidates];
    double[][] deviations = new double[count()][candidates];
    for (int s = 0; s < count(); s++) {
      double[] spread = batch.deviations()[anchoredOf[s]];
      for (int c = 0; c < candidates; c++) {
        TransformedNormal outcome =
            TransformedNormal.of(process.transform(), batch.means()[s][c], spread[c]);
        means[s][c] = outcome.mean();
        deviations[s][c] = outcome.standardDeviation();
      }
    }
    return new Beliefs(means, deviations, IntStream.range(0, count()).toArray());
  }

  /// Normal distributions per sample and candidate; samples of one draw share their deviation.
  private static final class Beliefs implements Conditional {
    private final double[][] means;
    private final double[][] deviations;
    private final int[] drawOf;

    Beliefs(double[][] means, double[][] deviations, int[] drawOf) {
      this.means = means;
      this.deviations = deviations;
      this.drawOf = drawOf;
    }

    @Override
    public double mean(int sample, int candidate) {
      return means[sample][candidate];
    }

    @Override
    public double standardDeviation(int sample, int candidate) {
      return deviations[drawOf[sample]][candidate];
    }
  }
}
