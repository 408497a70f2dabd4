package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Scale;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.Workers;
import org.percola.surrogate.kernel.Coordinates;

/// A Gaussian process of many observations, exact in parts: its unknowns have their most probable
/// values given some of the observations, and each prediction is that of an exact process of the
/// observations nearest to it.
///
/// Joint samples are those of one exact process of the anchors' nearest observations and of the
/// ones that the unknowns were fitted to, so that they know a little everywhere and all about the
/// anchors' surroundings. After Gramacy & Apley, J. Comput. Graph. Stat. 24 (2015) 561–578, with
/// nearest neighbours instead of a greedy choice.
public final class LocalGaussianProcess implements Surrogate {
  private final GaussianProcess guide;
  private final TrainingData data;
  private final int[] subset;
  private final int neighbours;
  private final FitReport report;
  private final Workers workers;
  private final NearestObservations nearest;

  /// @param guide of the subset
  /// @param data transformed as the guide's
  LocalGaussianProcess(
      GaussianProcess guide,
      TrainingData data,
      int[] subset,
      int neighbours,
      FitReport report,
      Workers workers) {
    this(
        guide,
        data,
        subset,
        neighbours,
        report,
        workers,
        new NearestObservations(guide, data.inputs()));
  }

  private LocalGaussianProcess(
      GaussianProcess guide,
      TrainingData data,
      int[] subset,
      int neighbours,
      FitReport report,
      Workers workers,
      NearestObservations nearest) {
    this.guide = guide;
    this.data = data;
    this.subset = subset;
    this.neighbours = neighbours;
    this.report = report;
    this.workers = workers;
    this.nearest = nearest;
  }

  LocalGaussianProcess with(FitReport other) {
    return new LocalGaussianProcess(guide, data, subset, neighbours, other, workers, nearest);
  }

  @Override
  public LocalGaussianProcess surface() {
    return new LocalGaussianProcess(
        guide.surface(), data, subset, neighbours, report, workers, nearest);
  }

  TrainingData data() {
    return data;
  }

  @Override
  public MixturePosterior posterior(Inputs designs) {
    Coordinates places = encoded(designs);
    List<Supplier<BatchPrediction>> parts = new ArrayList<>();
    for (int k = 0; k < designs.size(); k++) {
      int row = k;
      parts.add(() -> predict(designs, places, row, neighbours, _ -> true));
    }
    double[][] means = new double[1][designs.size()];
    double[][] deviations = new double[1][designs.size()];
    List<BatchPrediction> predictions = workers.all(parts);
    for (int row = 0; row < designs.size(); row++) {
      means[0][row] = predictions.get(row).means()[0][0];
      deviations[0][row] = predictions.get(row).deviations()[0][0];
    }
    return guide.belief(means, deviations);
  }

  @Override
  public MixturePosterior posterior(Inputs designs, Inputs circumstances) {
    if (!guide.likelihood().sharesEffects()) {
      return posterior(designs);
    }
    double[][] means = new double[1][designs.size()];
    double[][] deviations = new double[1][designs.size()];
    Coordinates places = encoded(designs);
    for (int row = 0; row < designs.size(); row++) {
      int[] rows = nearest.of(places, row, neighbours, _ -> true);
      NormalMixtures one =
          CircumstancedPrediction.of(
              guide.given(data.rows(rows)), designs.rows(row), circumstances.rows(row));
      means[0][row] = one.mean(0, 0);
      deviations[0][row] = one.standardDeviation(0, 0);
    }
    return guide.belief(means, deviations);
  }

  /// The transformed outcome of one design, from the nearest of the observations that are allowed.
  MixturePosterior transformed(Inputs design, int count, IntPredicate allowed) {
    BatchPrediction one = predict(design, encoded(design), 0, count, allowed);
    return MixturePosterior.of(one.means(), one.deviations(), 1);
  }

  private BatchPrediction predict(
      Inputs designs, Coordinates places, int row, int count, IntPredicate allowed) {
    int[] rows = nearest.of(places, row, count, allowed);
    return guide.given(data.rows(rows)).predict(designs.rows(row));
  }

  private Coordinates encoded(Inputs designs) {
    return guide.draws().getFirst().values().stretched(guide.encoding().encode(designs));
  }

  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    return new LocalSamples(this, anchors, List.of(count), key, near(anchors, count, key));
  }

  /// Which observations are looked at depends on all anchors: with more of them, all is made anew.
  ///
  /// @param counts how many were made, then how many of those were chosen, and so on
  private record LocalSamples(
      LocalGaussianProcess process,
      Inputs anchors,
      List<Integer> counts,
      RandomKey key,
      JointSamples samples)
      implements JointSamples {
    @Override
    public int count() {
      return samples.count();
    }

    @Override
    public double value(int sample, int anchor) {
      return samples.value(sample, anchor);
    }

    @Override
    public JointSamples with(Inputs more) {
      Inputs grown = anchors.concat(more);
      JointSamples anew = process.near(grown, counts.getFirst(), key);
      for (int fewer : counts.subList(1, counts.size())) {
        anew = anew.some(fewer);
      }
      return new LocalSamples(process, grown, counts, key, anew);
    }

    @Override
    public JointSamples some(int count) {
      List<Integer> longer = new ArrayList<>(counts);
      longer.add(count);
      return new LocalSamples(process, anchors, List.copyOf(longer), key, samples.some(count));
    }

    @Override
    public Scale scale() {
      return samples.scale();
    }

    @Override
    public Conditional given(Inputs candidates) {
      return samples.given(candidates);
    }
  }

  private AnchorSamples near(Inputs anchors, int count, RandomKey key) {
    Coordinates places = encoded(anchors);
    int most = Math.max(1, subset.length / Math.max(1, anchors.size()));
    int each = Math.min(neighbours, most);
    IntStream near =
        IntStream.range(0, anchors.size())
            .flatMap(row -> IntStream.of(nearest.of(places, row, each, _ -> true)));
    int[] rows = IntStream.concat(IntStream.of(subset), near).sorted().distinct().toArray();
    return guide.given(data.rows(rows)).sample(anchors, count, key);
  }

  @Override
  public double[] priorMean(Inputs designs) {
    return guide.priorMean(designs);
  }

  @Override
  public double[] discrepancyLeft(Inputs designs) {
    Coordinates places = encoded(designs);
    double[] left = new double[designs.size()];
    for (int row = 0; row < left.length; row++) {
      int[] rows = nearest.of(places, row, neighbours, _ -> true);
      left[row] = guide.given(data.rows(rows)).discrepancyLeft(designs.rows(row))[0];
    }
    return left;
  }

  @Override
  public double expectedStandardError() {
    return guide.expectedStandardError();
  }

  /// The noise to expect in a repeat of one of the observations, in the transformed outcome's unit.
  double noise(int row) {
    double error = data.standardError(row);
    return Double.isNaN(error)
        ? Math.sqrt(guide.draws().getFirst().values().noiseVariance()) * guide.scale().scale()
        : error;
  }

  @Override
  public FitReport report() {
    return report;
  }
}
