package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.linalg.Cholesky;

class SharedEffectsTest {
  private static final RandomKey KEY = RandomKey.ofSeed(2);

  private static double[] correlations(Inputs circumstances, double... lengths) {
    InputSchema schema = circumstances.schema();
    CovarianceForm form =
        CovarianceForm.of(
            ModelForm.PLAIN, Encoding.of(new InputSchema(java.util.List.of())), schema);
    double[] deviations = new double[schema.size()];
    java.util.Arrays.fill(deviations, 1);
    return SharedEffects.of(circumstances, form, new Matern52())
        .covariances(new EffectScales(deviations, lengths));
  }

  @Test
  void labelsInCommonAreSharedAndWhatWasNotNotedIsNot() {
    InputSchema batches = new InputSchema(Problems.CIRCUMSTANCES.columns().subList(0, 1));
    double[] shared =
        correlations(
            Problems.table(
                batches,
                new double[] {0},
                new double[] {0},
                new double[] {1},
                new double[] {-1},
                new double[] {-1}),
            1);
    assertThat(shared).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void driftFallsWithDistanceInTheColumnsOwnRange() {
    InputSchema days = new InputSchema(Problems.CIRCUMSTANCES.columns().subList(2, 3));
    double[] shared =
        correlations(
            Problems.table(days, new double[] {1}, new double[] {6}, new double[] {-1}), 0.5);
    double oneLength = new Matern52().value(1);
    assertThat(shared[0]).isCloseTo(oneLength, within(1e-15));
    assertThat(shared[1]).isZero();
    assertThat(shared[2]).isZero();
  }

  @Test
  void theCovarianceOfEffectsIsPositiveSemiDefinite() {
    Inputs circumstances = Problems.shared().circumstances();
    double[] shared = correlations(circumstances, 1, 1, 0.3);
    int n = circumstances.size();
    double[] matrix = new double[n * n];
    for (int i = 0, pair = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++, pair++) {
        matrix[j * n + i] = shared[pair];
      }
      matrix[i * n + i] = 3 + 1e-9;
    }
    assertThat(Cholesky.of(matrix, n).relativeJitter()).isZero();
  }

  /// Observations of one design in one batch differ by noise alone; elsewhere they are rows of
  /// their own.
  @Test
  void observationsArePooledByDesignAndCircumstances() {
    Observations data = Observations.of(Problems.shared(), OutputScale.NATURAL);
    assertThat(data.designs().size()).isEqualTo(9);
    assertThat(data.designOf(0)).isEqualTo(data.designOf(1)).isNotEqualTo(data.designOf(2));
    assertThat(data.designOf(8)).as("nobody noted the batch").isNotEqualTo(data.designOf(9));
  }

  @Test
  void circumstancesWithoutColumnsChangeNoBit() {
    TrainingData plain = Problems.smooth(12, 1);
    GaussianProcessFitter fitter = GaussianProcessFitter.of(GaussianProcessSettings.constantMean());
    MixturePosterior one = fitter.fit(plain, KEY).posterior(plain.inputs());
    MixturePosterior other =
        fitter
            .fit(plain.withCircumstances(Inputs.unnamed(plain.size())), KEY)
            .posterior(plain.inputs());
    for (int i = 0; i < plain.size(); i++) {
      assertThat(one.mean(i)).isEqualTo(other.mean(i));
      assertThat(one.standardDeviation(i)).isEqualTo(other.standardDeviation(i));
    }
  }

  /// One effect of one batch of two designs, by hand: with discrepancy s², effect τ², noise v and
  /// designs far apart, C = (s² + τ² + v) on and τ² off the diagonal.
  @Test
  void predictionsLeaveTheEffectOut() {
    InputSchema batches = new InputSchema(Problems.CIRCUMSTANCES.columns().subList(0, 1));
    TrainingData data =
        TrainingData.of(
                Problems.points(new double[] {-1, 2}, new double[] {-1, 2}),
                new double[] {2, 1},
                new double[] {0.1, 0.1})
            .withCircumstances(Problems.table(batches, new double[] {0}, new double[] {0}));
    GaussianProcess process =
        GaussianProcessFitter.of(
                Problems.settings(Discrepancy.ADDITIVE)
                    .withTreatment(Treatment.FIXED, Treatment.FIXED))
            .fit(data, KEY);
    Hyperparameters values = process.draws().getFirst().values();
    double[] d = {9, 9};
    double s = values.variance();
    double k = s * values.correlation(new Matern52(), d);
    double tau = values.effects().variance(0);
    assertThat(Math.sqrt(tau)).isCloseTo(0.15 * 0.5, within(1e-12));
    double own = s + tau + 0.01;
    double off = k + tau;
    double determinant = own * own - off * off;
    double expected = (s * (own * 2 - off * 1) + k * (own * 1 - off * 2)) / determinant;
    assertThat(process.posterior(data.inputs()).mean(0)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void scalesAreReportedWithPriorAndPosterior() {
    FitReport report =
        GaussianProcessFitter.of(Problems.rich(Discrepancy.MULTIPLICATIVE))
            .fit(Problems.shared(), KEY)
            .report();
    assertThat(report.scales())
        .extracting(FitReport.LearnedParameter::name)
        .containsExactly(
            "discrepancy", "noise", "effect of batch", "effect of cell", "drift over day");
    assertThat(report.scales())
        .allSatisfy(scale -> {
          assertThat(scale.priorLower()).isPositive().isLessThan(scale.priorMedian());
          assertThat(scale.lower()).isPositive().isLessThan(scale.median());
          assertThat(scale.median()).isLessThan(scale.upper());
        });
    assertThat(report.scales().get(2).priorMedian()).isCloseTo(0.15 * 0.5, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aFewOrNoObservationsAreEnoughForEveryFeature(int observations) {
    int[] few = java.util.stream.IntStream.range(0, observations).toArray();
    TrainingData data = Problems.shared().rows(few);
    for (Treatment treatment : Treatment.values()) {
      GaussianProcess process =
          GaussianProcessFitter.of(
                  Problems.rich(Discrepancy.ADDITIVE).withTreatment(treatment, treatment))
              .fit(data, KEY);
      Inputs designs = Problems.shared().inputs();
      assertThat(process.posterior(designs).mean(3)).isFinite();
      assertThat(process.sample(designs, 4, KEY).given(designs).mean(1, 2)).isFinite();
      assertThat(process.report().scales())
          .allSatisfy(scale -> assertThat(scale.upper()).isFinite());
    }
  }

  /// The closed form and the prediction of a measurement by a fit without it are one.
  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void aMeasurementLeftOutIsForetoldInItsCircumstances(Discrepancy discrepancy) {
    GaussianProcessFitter fixed =
        GaussianProcessFitter.of(
            Problems.rich(discrepancy).withTreatment(Treatment.FIXED, Treatment.FIXED));
    TrainingData data = Problems.shared();
    GaussianProcess all = fixed.fit(data, KEY);
    double noise = Math.sqrt(all.draws().getFirst().values().noiseVariance());
    MixturePosterior closed = all.leaveOneOut();
    for (int i = 0; i < data.size(); i++) {
      int out = i;
      int[] rest = java.util.stream.IntStream.range(0, data.size()).filter(j -> j != out).toArray();
      double error = data.standardError(i);
      MixturePosterior expected =
          fixed
              .fit(data.rows(rest), KEY)
              .posterior(data.inputs().rows(i), data.circumstances().rows(i))
              .withNoise(new double[] {Double.isNaN(error) ? noise : error});
      assertThat(closed.mean(i)).isCloseTo(expected.mean(0), within(1e-6));
      assertThat(closed.standardDeviation(i))
          .isCloseTo(expected.standardDeviation(0), within(1e-6));
    }
  }

  @Test
  void whereNothingIsSharedCircumstancesChangeNoBit() {
    TrainingData data = Problems.smooth(8, 1);
    GaussianProcess process =
        GaussianProcessFitter.of(GaussianProcessSettings.constantMean().withDraws(4))
            .fit(data, KEY);
    MixturePosterior one = process.posterior(data.inputs(), data.circumstances());
    assertThat(one.mean(3)).isEqualTo(process.posterior(data.inputs()).mean(3));
  }
}
