package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.linalg.Cholesky;

/// Whether shared effects, parts of the discrepancy and stretched inputs earn their unknowns: on
/// made-up truths, by predictions of the truth at designs not seen, medians over several worlds.
class RicherCovarianceTest {
  private static final int WORLDS = 6;
  private static final double EFFECT = 0.5;
  private static final GaussianProcessSettings PLAIN =
      GaussianProcessSettings.constantMean().withDraws(16);

  /// How one belief does against the truth: root mean square error and mean log density.
  private record Score(double error, double logDensity) {}

  /// The richer belief against the plainer one, in one world.
  private record Duel(double errorRatio, double logDensityGain, GaussianProcess richer) {}

  private static double median(List<Duel> duels, ToDoubleFunction<Duel> of) {
    double[] sorted = duels.stream().mapToDouble(of).sorted().toArray();
    return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
  }

  private static Duel duel(
      GaussianProcess richer, GaussianProcess plainer, Inputs designs, double[] truth) {
    Score one = score(richer.posterior(designs), truth);
    Score other = score(plainer.posterior(designs), truth);
    return new Duel(one.error() / other.error(), one.logDensity() - other.logDensity(), richer);
  }

  private static Score score(MixturePosterior belief, double[] truth) {
    double squares = 0;
    double logDensity = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = belief.mean(i) - truth[i];
      squares += error * error / truth.length;
      logDensity += belief.logDensity(i, truth[i]) / truth.length;
    }
    return new Score(Math.sqrt(squares), logDensity);
  }

  private static GaussianProcess fit(GaussianProcessSettings settings, TrainingData data) {
    return GaussianProcessFitter.of(settings).fit(data, RandomKey.ofSeed(1));
  }

  @Test
  void batchEffectsAreLearnedAndTakenOutOfPredictions() {
    int batches = 6;
    List<String> labels = IntStream.range(0, batches).mapToObj(k -> "batch " + k).toList();
    InputSchema schema =
        new InputSchema(List.of(new InputColumn.Categorical("batch", labels, null)));
    List<Duel> duels =
        worlds(
            schema,
            (row, count) -> Math.floorDiv(row * batches, count),
            (random, count) -> {
              double[] effects = new double[count];
              for (int i = 0; i < count; i++) {
                boolean another = i == 0 || i * batches / count > (i - 1) * batches / count;
                effects[i] = another ? EFFECT * random.nextGaussian() : effects[i - 1];
              }
              return effects;
            });
    assertThat(median(duels, Duel::errorRatio)).isLessThan(0.75);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(0.2);
    assertThat(recovered(duels)).isGreaterThanOrEqualTo(4);
  }

  @Test
  void driftIsLearnedAndTakenOutOfPredictions() {
    InputSchema schema =
        new InputSchema(
            List.of(new InputColumn.Numeric("day", 0, 24, InputColumn.Spacing.LINEAR, null)));
    List<Duel> duels = worlds(schema, (row, count) -> row, RicherCovarianceTest::drift);
    assertThat(median(duels, Duel::errorRatio)).isLessThan(0.85);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(0.2);
    assertThat(recovered(duels)).isGreaterThanOrEqualTo(4);
  }

  private interface Circumstance {
    double of(int row, int count);
  }

  private interface Effects {
    double[] of(SplittableRandom random, int count);
  }

  /// The same 24 noisy values of sin 4x + y, with and without their circumstances.
  private static List<Duel> worlds(InputSchema schema, Circumstance circumstance, Effects effects) {
    int n = 24;
    return IntStream.range(0, WORLDS)
        .mapToObj(world -> {
          SplittableRandom random = new SplittableRandom(world);
          Inputs designs = Problems.randomPoints(n, 100 + world);
          double[] added = effects.of(random, n);
          double[] values = truth(designs);
          double[][] rows = new double[n][];
          for (int i = 0; i < n; i++) {
            values[i] += added[i] + 0.1 * random.nextGaussian();
            rows[i] = new double[] {circumstance.of(i, n)};
          }
          TrainingData data = TrainingData.of(designs, values, unknown(n));
          TrainingData noted = data.withCircumstances(Problems.table(schema, rows));
          Inputs unseen = Problems.randomPoints(40, 999 + world);
          return duel(fit(PLAIN, noted), fit(PLAIN, data), unseen, truth(unseen));
        })
        .toList();
  }

  private static double[] truth(Inputs designs) {
    return IntStream.range(0, designs.size())
        .mapToDouble(i -> StrictMath.sin(4 * designs.value(0, i)) + designs.value(1, i))
        .toArray();
  }

  /// A smooth random course, correlated over half of the time.
  private static double[] drift(SplittableRandom random, int count) {
    double[] covariance = new double[count * count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double apart = 2.0 * (i - j) / count;
        double correlation = new Matern52().value(apart * apart) + (i == j ? 1e-9 : 0);
        covariance[i * count + j] = EFFECT * EFFECT * correlation;
      }
    }
    double[] course = new double[count];
    for (int i = 0; i < count; i++) {
      course[i] = random.nextGaussian();
    }
    Cholesky.of(covariance, count).multiplyLower(course);
    return course;
  }

  /// In how many worlds the true size of the effect lies in its 90 % interval.
  private static int recovered(List<Duel> duels) {
    int inside = 0;
    for (Duel duel : duels) {
      FitReport.LearnedParameter effect = duel.richer().report().scales().getLast();
      inside += effect.lower() <= EFFECT && EFFECT <= effect.upper() ? 1 : 0;
    }
    return inside;
  }

  private static final InputSchema LABELLED =
      new InputSchema(
          List.of(
              Problems.SQUARE.columns().get(0),
              Problems.SQUARE.columns().get(1),
              new InputColumn.Categorical("label", List.of("a", "b", "c", "d"), null)));

  @Test
  void aSumOfNumbersAndLabelsIsLearnedFromFewerDataByASumThanJointly() {
    List<Duel> duels =
        structures(20, (offset, phases) -> new double[] {phases[0], phases[0], offset});
    assertThat(median(duels, Duel::errorRatio)).isLessThan(0.5);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(0.5);
    assertThat(median(duels, RicherCovarianceTest::share)).isLessThan(1.0 / 3);
  }

  /// Where every label has a surface of its own, the sum cannot help, and must not hurt.
  @Test
  void aSumCostsNextToNothingWhereThereIsNone() {
    List<Duel> duels = structures(32, (offset, phases) -> new double[] {phases[1], phases[2], 0});
    assertThat(median(duels, Duel::errorRatio)).isBetween(0.9, 1.1);
    assertThat(median(duels, Duel::logDensityGain)).isBetween(-0.15, 0.15);
    assertThat(median(duels, RicherCovarianceTest::share)).isGreaterThan(0.45);
  }

  @Test
  void whatEachLabelAddsIsLearnedFromFewerDataByASumThanJointly() {
    List<Duel> duels = labels(24, false);
    assertThat(median(duels, Duel::errorRatio)).isLessThan(0.75);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(0.4);
    assertThat(median(duels, RicherCovarianceTest::share)).isLessThan(0.4);
  }

  /// Where every combination of labels is a case of its own, there is nothing to add up.
  @Test
  void aSumOverLabelsCostsLittleWhereEachCombinationIsItsOwn() {
    List<Duel> duels = labels(24, true);
    assertThat(median(duels, Duel::errorRatio)).isBetween(0.9, 1.1);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(-0.15);
  }

  /// Truths over four labels of four levels.
  ///
  /// @param own whether every combination has a value of its own, rather than the sum of what its
  ///   labels add
  private static List<Duel> labels(int n, boolean own) {
    List<InputColumn> columns = new ArrayList<>();
    for (String name : List.of("base", "ligand", "solvent", "salt")) {
      columns.add(new InputColumn.Categorical(name, List.of("a", "b", "c", "d"), null));
    }
    InputSchema schema = new InputSchema(columns);
    ModelForm fine = ModelForm.PLAIN.withMicroscale(true);
    return IntStream.range(0, WORLDS)
        .mapToObj(world -> {
          SplittableRandom random = new SplittableRandom(70 + world);
          double[][] adds = new double[4][];
          for (int label = 0; label < adds.length; label++) {
            adds[label] = random.doubles(4, -1, 1).toArray();
          }
          double[][] rows = new double[n + 60][];
          double[] truth = new double[rows.length];
          for (int i = 0; i < rows.length; i++) {
            rows[i] = random.ints(4, 0, 4).asDoubleStream().toArray();
            for (int label = 0; label < adds.length; label++) {
              truth[i] += own ? 0 : adds[label][(int) rows[i][label]];
            }
            truth[i] += own ? new SplittableRandom(Arrays.hashCode(rows[i])).nextGaussian() : 0;
          }
          return noisy(
              Problems.table(schema, rows),
              truth,
              n,
              fine.with(ModelForm.Structure.SUM_AND_PRODUCT),
              fine,
              random);
        })
        .toList();
  }

  /// The mean share of the part that sees all inputs together.
  private static double share(Duel duel) {
    return duel.richer().draws().stream()
        .mapToDouble(draw -> draw.values().part(0).share())
        .average()
        .orElseThrow();
  }

  private interface Shape {
    /// Phases of the two sines and the offset of a label.
    double[] of(double offset, double[] phases);
  }

  private static List<Duel> structures(int n, Shape shape) {
    return IntStream.range(0, WORLDS)
        .mapToObj(world -> {
          SplittableRandom random = new SplittableRandom(50 + world);
          double common = 6 * random.nextDouble();
          double[][] terms = new double[4][];
          for (int k = 0; k < terms.length; k++) {
            double[] phases = {common, 6 * random.nextDouble(), 6 * random.nextDouble()};
            terms[k] = shape.of(random.nextGaussian(), phases);
          }
          double[][] rows = new double[n + 40][];
          double[] truth = new double[n + 40];
          for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextDouble(), i % 4};
            double[] t = terms[i % 4];
            truth[i] =
                StrictMath.sin(5 * rows[i][0] + t[0])
                    + StrictMath.sin(4 * rows[i][1] + t[1])
                    + t[2];
          }
          return noisy(
              Problems.table(LABELLED, rows),
              truth,
              n,
              ModelForm.PLAIN.with(ModelForm.Structure.SUM_AND_PRODUCT),
              ModelForm.PLAIN,
              random);
        })
        .toList();
  }

  /// The first `n` designs measured with a little noise, the others held back.
  private static Duel noisy(
      Inputs designs,
      double[] truth,
      int n,
      ModelForm richer,
      ModelForm plainer,
      SplittableRandom random) {
    int[] seen = IntStream.range(0, n).toArray();
    double[] values = Arrays.copyOf(truth, n);
    for (int i = 0; i < n; i++) {
      values[i] += 0.05 * random.nextGaussian();
    }
    TrainingData data = TrainingData.of(designs.rows(seen), values, unknown(n));
    Inputs unseen = designs.rows(IntStream.range(n, truth.length).toArray());
    return duel(
        fit(PLAIN.withForm(richer), data),
        fit(PLAIN.withForm(plainer), data),
        unseen,
        Arrays.copyOfRange(truth, n, truth.length));
  }

  @Test
  void aTruthThatIsStretchedIsLearnedBetterThroughStretchedInputs() {
    List<Duel> duels = stretches((x, y) -> StrictMath.sin(8 * StrictMath.pow(x, 0.3)) + 0.5 * y);
    assertThat(median(duels, Duel::errorRatio)).isLessThan(0.95);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(0.3);
  }

  @Test
  void stretchingCostsLittleWhereItIsNotNeeded() {
    List<Duel> duels = stretches((x, y) -> StrictMath.sin(5 * x) + 0.5 * y);
    assertThat(median(duels, Duel::errorRatio)).isLessThan(1.25);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(-0.25);
  }

  private static List<Duel> stretches(DoubleBinaryOperator truth) {
    return IntStream.range(0, WORLDS)
        .mapToObj(world -> {
          Inputs designs = Problems.randomPoints(60, 300 + world);
          double[] values = new double[designs.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = truth.applyAsDouble(designs.value(0, i), designs.value(1, i));
          }
          return noisy(
              designs,
              values,
              20,
              ModelForm.PLAIN.withInputWarping(),
              ModelForm.PLAIN,
              new SplittableRandom(world));
        })
        .toList();
  }

  private static double[] unknown(int n) {
    double[] errors = new double[n];
    Arrays.fill(errors, Double.NaN);
    return errors;
  }
}
