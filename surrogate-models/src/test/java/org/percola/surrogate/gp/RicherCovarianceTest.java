package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.percola.surrogate.gp.Duels.PLAIN;
import static org.percola.surrogate.gp.Duels.WORLDS;
import static org.percola.surrogate.gp.Duels.duel;
import static org.percola.surrogate.gp.Duels.fit;
import static org.percola.surrogate.gp.Duels.median;
import static org.percola.surrogate.gp.Duels.noisy;
import static org.percola.surrogate.gp.Duels.unknown;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.Duels.Duel;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.linalg.Cholesky;

/// Whether shared effects and stretched inputs earn their unknowns: on made-up truths, by
/// predictions of the truth at designs not seen, medians over several worlds.
class RicherCovarianceTest {
  private static final double EFFECT = 0.5;

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
}
