package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.mean.CathodeColumns;

/// Data that nobody hopes for: repeats, near-repeats a rounding apart, errors of 1e-12 beside
/// unknown ones, constant, huge and outlying values. A belief must come out all the same, finite
/// everywhere.
class UnluckyDataTest {
  private static final CathodeColumns COLUMNS = CathodeColumns.from(SeedCells.schema());
  private static final List<GaussianProcessSettings> SETTINGS =
      List.of(
          GaussianProcessSettings.constantMean(),
          CathodeSettings.utilization(COLUMNS),
          CathodeSettings.utilization(COLUMNS)
              .withForm(
                  ModelForm.PLAIN.with(ModelForm.Structure.SUM_AND_PRODUCT).withInputWarping()),
          CathodeSettings.voltage(COLUMNS).withTreatment(Treatment.FITTED, Treatment.FITTED));

  private static final ModelForm HEAVY = ModelForm.PLAIN.with(ModelForm.Residuals.HEAVY_TAILED);

  private enum Values {
    ZERO,
    CONSTANT,
    HUGE,
    OUTLYING,
    TINY,
    USUAL
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 45})
  void neverFail(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (Values kind : Values.values()) {
      TrainingData data = data(random, kind);
      for (GaussianProcessSettings settings : SETTINGS) {
        GaussianProcess fit =
            GaussianProcessFitter.of(settings.withDraws(4)).fit(data, RandomKey.ofSeed(seed));
        assertFinite(fit, data.inputs());
      }
      GaussianProcessSettings settings = SETTINGS.get(random.nextInt(SETTINGS.size()));
      GaussianProcess shared =
          GaussianProcessFitter.of(settings.withDraws(4))
              .fit(inCircumstances(data, random), RandomKey.ofSeed(seed));
      assertFinite(shared, data.inputs());
    }
  }

  /// The same with some values known only as bounds, and with wild errors allowed.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverFailWithBoundsAndHeavyTails(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (Values kind : Values.values()) {
      TrainingData exact = data(random, kind);
      Bound[] bounds = new Bound[exact.size()];
      for (int i = 0; i < bounds.length; i++) {
        bounds[i] = List.of(Bound.values()).get(random.nextInt(3));
      }
      TrainingData data = exact.withBounds(bounds);
      for (GaussianProcessSettings settings : SETTINGS) {
        GaussianProcess fit =
            GaussianProcessFitter.of(settings.withForm(HEAVY).withDraws(4))
                .fit(data, RandomKey.ofSeed(seed));
        assertFinite(fit, data.inputs());
        MixturePosterior left = fit.leaveOneOut();
        for (int k = 0; k < data.size(); k++) {
          assertThat(left.mean(k)).isFinite();
          assertThat(left.standardDeviation(k)).isFinite();
          assertThat(left.logDensity(k, data.value(k))).isNotNaN();
        }
      }
    }
  }

  private static void assertFinite(GaussianProcess fit, Inputs measured) {
    Inputs elsewhere = SeedCells.inputs();
    MixturePosterior belief = fit.posterior(elsewhere);
    JointSamples samples = fit.sample(measured.concat(elsewhere), 8, RandomKey.ofSeed(1));
    JointSamples.Conditional given = samples.given(elsewhere);
    for (int i = 0; i < elsewhere.size(); i++) {
      assertThat(belief.mean(i)).isFinite();
      assertThat(belief.standardDeviation(i)).isFinite();
      assertThat(belief.quantile(i, 0.95)).isFinite();
      assertThat(samples.value(3, i)).isFinite();
      assertThat(given.mean(3, i)).isFinite();
      assertThat(given.standardDeviation(3, i)).isFinite();
    }
  }

  private static TrainingData data(SplittableRandom random, Values kind) {
    int size = random.nextInt(1, 12);
    double[][] rows = new double[size][];
    double[] values = new double[size];
    double[] errors = new double[size];
    for (int i = 0; i < size; i++) {
      rows[i] =
          i > 0 && random.nextInt(3) == 0 ? nearly(rows[random.nextInt(i)], random) : row(random);
      values[i] = value(kind, i, random);
      errors[i] = new double[] {Double.NaN, 1e-12, 0.05, 1e-4}[random.nextInt(4)];
    }
    return TrainingData.of(SeedCells.inputs(rows), values, errors);
  }

  /// Often one label for all, days that coincide or lie far outside, and cells not noted.
  private static TrainingData inCircumstances(TrainingData data, SplittableRandom random) {
    int labels = random.nextInt(1, 4);
    double[][] rows = new double[data.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new double[] {
            random.nextInt(-1, labels),
            random.nextInt(-1, labels),
            new double[] {-1, 1, 1, 4, 1e9}[random.nextInt(5)]
          };
    }
    return data.withCircumstances(Problems.table(Problems.CIRCUMSTANCES, rows));
  }

  private static double[] row(SplittableRandom random) {
    double pto = 0.15 + 0.55 * random.nextDouble();
    double carbon = 0.15 * random.nextDouble();
    return new double[] {
      random.nextInt(2),
      pto,
      1 - pto - carbon,
      carbon,
      5 * random.nextInt(3),
      80 + 170 * random.nextDouble(),
      0.1 + 7 * random.nextDouble(),
      0.8 + 30 * random.nextDouble()
    };
  }

  private static double[] nearly(double[] row, SplittableRandom random) {
    double[] near = row.clone();
    near[1] += 1e-12 * random.nextInt(3);
    return near;
  }

  private static double value(Values kind, int index, SplittableRandom random) {
    double usual = 0.6 + 0.3 * random.nextGaussian();
    return switch (kind) {
      case ZERO -> 0;
      case CONSTANT -> 0.5;
      case HUGE -> 1e9 * usual;
      case OUTLYING -> index == 0 ? 1e6 : usual;
      case TINY -> 1e-9 * usual;
      case USUAL -> usual;
    };
  }
}
