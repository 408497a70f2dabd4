package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Scale;

/// Joint samples at anchors, spread evenly over the draws of a fitted process.
///
/// A sample's random numbers depend on its own number and the anchor's position only, and what is
/// computed for an anchor on those before it: anchors added at the end, at once or later, change no
/// earlier value.
public final class AnchorSamples implements JointSamples {
  private final GaussianProcess process;
  private final RandomKey key;
  private final Inputs anchors;
  private final ReferenceSet references;
  private final List<Group> groups;
  private final int[] groupOf;
  private final double[][] values;
  private final List<Predictor> predictors;

  /// Some samples under one draw.
  ///
  /// @param numbers what each sample's random numbers are derived from
  private record Group(AnchoredDraw draw, List<Integer> numbers, List<AnchorSample> samples) {

    Group(AnchoredDraw draw, List<Integer> numbers) {
      this(draw, numbers, numbers.stream().map(_ -> AnchorSample.none()).toList());
    }

    Group at(AnchoredDraw grown, int anchors, RandomKey key) {
      List<AnchorSample> moved = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        RandomKey own = key.child("sample").child(numbers.get(i));
        moved.add(samples.get(i).at(grown, anchors, own.generator()));
      }
      return new Group(grown, numbers, moved);
    }

    /// Those with certain positions among all samples.
    Group only(int first, List<Integer> positions) {
      List<Integer> own = positions.stream().map(position -> position - first).toList();
      return new Group(
          draw, own.stream().map(numbers::get).toList(), own.stream().map(samples::get).toList());
    }
  }

  private AnchorSamples(
      GaussianProcess process,
      RandomKey key,
      Inputs anchors,
      ReferenceSet references,
      List<Group> groups) {
    this.process = process;
    this.key = key;
    this.anchors = anchors;
    this.references = references;
    this.groups = List.copyOf(groups);
    this.groupOf =
        IntStream.range(0, groups.size())
            .flatMap(g -> IntStream.generate(() -> g).limit(groups.get(g).samples().size()))
            .toArray();
    this.values = values();
    this.predictors =
        groups.stream()
            .map(group -> group.draw().predictor(process, references, group.samples()))
            .toList();
  }

  static AnchorSamples of(GaussianProcess process, Inputs anchors, int count, RandomKey key) {
    if (count < 1) {
      throw new IllegalArgumentException("count: " + count + " (expected: at least 1)");
    }
    int draws = process.draws().size();
    List<List<Integer>> numbers = new ArrayList<>();
    IntStream.range(0, draws).forEach(_ -> numbers.add(new ArrayList<>()));
    for (int s = 0; s < count; s++) {
      numbers.get((int) ((long) s * draws / count)).add(s);
    }
    return of(process, anchors, numbers, key);
  }

  /// @param numbers per draw, those of its samples
  private static AnchorSamples of(
      GaussianProcess process, Inputs anchors, List<List<Integer>> numbers, RandomKey key) {
    ReferenceSet references = ReferenceSet.of(process, anchors);
    Likelihood kept = process.likelihood().ofSome(references.measuredDesigns());
    List<Group> groups = new ArrayList<>();
    for (int d = 0; d < numbers.size(); d++) {
      if (!numbers.get(d).isEmpty()) {
        Conditioned draw = process.draws().get(d);
        AnchoredDraw anchored =
            AnchoredDraw.of(draw, process.predictor(d).inverse(), references, kept);
        groups.add(new Group(anchored, numbers.get(d)));
      }
    }
    return new AnchorSamples(
        process, key, anchors, references, grown(process, references, groups, 0, key));
  }

  private static List<Group> grown(
      GaussianProcess process,
      ReferenceSet references,
      List<Group> groups,
      int known,
      RandomKey key) {
    List<AnchoredDraw> draws = new ArrayList<>(groups.stream().map(Group::draw).toList());
    for (int from = known; from < references.anchors(); from += Panel.WIDTH) {
      AnchorPanel panel = new AnchorPanel(process, references, from);
      draws.replaceAll(draw -> draw.with(panel));
    }
    return IntStream.range(0, draws.size())
        .mapToObj(g -> groups.get(g).at(draws.get(g), references.anchors(), key))
        .toList();
  }

  private double[][] values() {
    double[][] drawn = new double[groupOf.length][anchors.size()];
    PriorMean.OverDesigns mean = process.mean().over(anchors);
    double[] level = new double[anchors.size()];
    int s = 0;
    for (Group group : groups) {
      mean.evaluate(group.draw().draw().values().mean(), level);
      for (AnchorSample sample : group.samples()) {
        for (int a = 0; a < level.length; a++) {
          double g = sample.values()[references.anchorGroup(a)];
          double value = Math.fma(process.weight(level[a]), g, level[a]);
          drawn[s][a] = process.transform().invert(process.scale().toOutcome(value));
        }
        s++;
      }
    }
    return drawn;
  }

  /// Where an added anchor is a measured design, its measurement has to go, and all is made anew.
  @Override
  public AnchorSamples with(Inputs more) {
    Inputs all = anchors.concat(more);
    ReferenceSet grown = ReferenceSet.of(process, all);
    if (!grown.hasMeasuredOf(references)) {
      return of(process, all, numbers(), key);
    }
    return new AnchorSamples(
        process, key, all, grown, grown(process, grown, groups, references.anchors(), key));
  }

  private List<List<Integer>> numbers() {
    return process.draws().stream()
        .map(draw ->
            groups.stream()
                .filter(group -> group.draw().draw() == draw)
                .flatMap(group -> group.numbers().stream())
                .toList())
        .toList();
  }

  @Override
  public AnchorSamples some(int count) {
    List<List<Integer>> chosen = new ArrayList<>();
    groups.forEach(_ -> chosen.add(new ArrayList<>()));
    for (int position : JointSamples.spread(count(), count)) {
      chosen.get(groupOf[position]).add(position);
    }
    List<Group> fewer = new ArrayList<>();
    int first = 0;
    for (int g = 0; g < groups.size(); g++) {
      if (!chosen.get(g).isEmpty()) {
        fewer.add(groups.get(g).only(first, chosen.get(g)));
      }
      first += groups.get(g).samples().size();
    }
    return new AnchorSamples(process, key, anchors, references, fewer);
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
  public Scale scale() {
    return process.transform() instanceof Squeeze squeeze ? squeeze : Scale.OWN;
  }

  @Override
  public Conditional given(Inputs candidates) {
    BatchPrediction batch =
        BatchPrediction.of(process, references.coordinates(), predictors, candidates);
    return process.transform().equals(FixedTransform.NONE) || process.transform() instanceof Squeeze
        ? new Beliefs(batch.means(), batch.deviations(), groupOf)
        : moments(batch, candidates.size());
  }

  /// Mean and deviation of the outcome, which is taken to be normal with these: exact in both
  /// moments, and the closer to normal the surer a sample is, as it is beside an anchor.
  private Beliefs moments(BatchPrediction batch, int candidates) {
    double[][] means = new double[count()][candidates];
    double[][] deviations = new double[count()][candidates];
    for (int s = 0; s < count(); s++) {
      double[] spread = batch.deviations()[groupOf[s]];
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
