package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.mean.CathodeColumns;

class GaussianProcessFitterTest {
  private static final RandomKey KEY = RandomKey.ofSeed(20);
  private static final GaussianProcessFitter CONSTANT =
      GaussianProcessFitter.of(GaussianProcessSettings.constantMean());

  private static GaussianProcessFitter physics() {
    return GaussianProcessFitter.of(
        CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema())));
  }

  @Test
  void learnsASmoothFunction() {
    Inputs elsewhere = Problems.randomPoints(50, 77);
    MixturePosterior belief = CONSTANT.fit(Problems.smooth(30, 1), KEY).posterior(elsewhere);
    int covered = 0;
    for (int i = 0; i < 50; i++) {
      double truth = 2 + StrictMath.sin(3 * elsewhere.value(0, i)) + elsewhere.value(1, i);
      assertThat(belief.mean(i)).isCloseTo(truth, within(0.15));
      covered += belief.quantile(i, 0.05) < truth && truth < belief.quantile(i, 0.95) ? 1 : 0;
    }
    assertThat(covered).isBetween(38, 50);
  }

  @Test
  void seesThatAComputedOutcomeHasHardlyAnyNoise() {
    double noise = learnedNoise(Problems.computed(30));
    assertThat(noise).isLessThan(0.005);
    assertThat(learnedNoise(Problems.smooth(30, 1))).isBetween(0.025, 0.1);
  }

  private static double learnedNoise(TrainingData data) {
    return CONSTANT.fit(data, KEY).report().scales().get(1).median();
  }

  @Test
  void sameDataAndKeyGiveTheSameBits() {
    Inputs all = SeedCells.inputs();
    GaussianProcess first = physics().fit(SeedCells.utilization(), KEY);
    GaussianProcess second = physics().fit(SeedCells.utilization(), KEY);
    for (int i = 0; i < all.size(); i++) {
      assertThat(first.posterior(all).mean(i)).isEqualTo(second.posterior(all).mean(i));
      assertThat(first.posterior(all).quantile(i, 0.9))
          .isEqualTo(second.posterior(all).quantile(i, 0.9));
    }
    assertThat(first.report()).isEqualTo(second.report());
  }

  @Test
  void anotherKeyGivesOtherDraws() {
    double one = CONSTANT.fit(Problems.smooth(8, 1), KEY).posterior(SQUARE_CENTRE).mean(0);
    double other =
        CONSTANT.fit(Problems.smooth(8, 1), KEY.child(1)).posterior(SQUARE_CENTRE).mean(0);
    assertThat(one).isNotEqualTo(other).isCloseTo(other, within(0.2));
  }

  private static final Inputs SQUARE_CENTRE =
      Problems.points(new double[] {0.5}, new double[] {0.5});

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-3, 1e9})
  void unitsOfTheOutcomeDoNotMatter(double scale) {
    MixturePosterior plain = CONSTANT.fit(Problems.smooth(12, 1), KEY).posterior(SQUARE_CENTRE);
    MixturePosterior scaled =
        CONSTANT.fit(Problems.smooth(12, scale), KEY).posterior(SQUARE_CENTRE);
    assertThat(scaled.mean(0) / scale).isCloseTo(plain.mean(0), within(1e-2));
    assertThat(scaled.standardDeviation(0) / scale)
        .isCloseTo(plain.standardDeviation(0), within(1e-2));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void believesFromNextToNoData(int count) {
    int[] rows = java.util.stream.IntStream.range(0, count).toArray();
    for (GaussianProcess fit :
        new GaussianProcess[] {
          physics().fit(SeedCells.utilization().rows(rows), KEY),
          CONSTANT.fit(SeedCells.utilization().rows(rows), KEY)
        }) {
      MixturePosterior belief = fit.posterior(SeedCells.inputs());
      for (int i = 0; i < belief.size(); i++) {
        assertThat(belief.mean(i)).isFinite();
        assertThat(belief.standardDeviation(i)).isPositive().isFinite();
        assertThat(belief.quantile(i, 0.05)).isLessThan(belief.quantile(i, 0.95));
      }
      if (count == 0) {
        assertThat(fit.report().messages()).contains("No observations: the belief is the prior.");
      }
    }
  }

  /// With no data every parameter keeps its prior: the reach is 1.4 µm ×/÷ 1.65.
  @Test
  void withoutDataThePriorIsReturned() {
    var reach =
        GaussianProcessFitter.of(physics().settings().withDraws(2000))
            .fit(SeedCells.utilization().rows(), KEY)
            .report()
            .parameters()
            .getFirst();
    assertThat(reach.name()).isEqualTo("reach");
    assertThat(reach.median()).isCloseTo(1.4, within(0.05));
    assertThat(reach.lower()).isCloseTo(reach.priorLower(), within(0.08));
    assertThat(reach.upper()).isCloseTo(reach.priorUpper(), within(0.25));
  }

  @Test
  void constantOutcomeIsNoError() {
    TrainingData data =
        TrainingData.of(Problems.randomPoints(5, 1), filled(5, 3.5), filled(5, Double.NaN));
    GaussianProcess fit = CONSTANT.fit(data, KEY);
    assertThat(fit.posterior(SQUARE_CENTRE).mean(0)).isCloseTo(3.5, within(0.5));
    assertThat(fit.report().messages()).anyMatch(text -> text.contains("no spread"));
  }

  @Test
  void zeroOutcomeIsNoError() {
    TrainingData data =
        TrainingData.of(Problems.randomPoints(5, 1), new double[5], filled(5, Double.NaN));
    assertThat(CONSTANT.fit(data, KEY).posterior(SQUARE_CENTRE).mean(0)).isCloseTo(0, within(0.2));
  }

  @Test
  void replicatesNarrowTheBelief() {
    TrainingData one = Problems.smooth(6, 1);
    int[] rows = {0, 1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5};
    double single = CONSTANT.fit(one, KEY).posterior(one.inputs()).standardDeviation(5);
    double repeated =
        CONSTANT.fit(one.rows(rows), KEY).posterior(one.inputs()).standardDeviation(5);
    assertThat(repeated).isLessThan(0.7 * single);
  }

  /// Replicates that scatter by 0.4 around each of two designs must be seen as noise.
  @Test
  void replicatesTeachTheNoise() {
    double[] values = new double[24];
    double[] x = new double[24];
    double[] y = new double[24];
    for (int i = 0; i < 24; i++) {
      x[i] = i % 2;
      y[i] = 0.5;
      values[i] = i % 2 + (i % 4 < 2 ? 0.4 : -0.4);
    }
    GaussianProcess fit =
        CONSTANT.fit(TrainingData.of(Problems.points(x, y), values, filled(24, Double.NaN)), KEY);
    assertThat(fit.expectedStandardError()).isBetween(0.28, 0.5);
  }

  @ParameterizedTest
  @EnumSource(Treatment.class)
  void everyTreatmentFitsTheSeed(Treatment treatment) {
    GaussianProcessFitter fitter =
        GaussianProcessFitter.of(physics().settings().withTreatment(treatment, Treatment.FITTED));
    GaussianProcess fit = fitter.fit(SeedCells.utilization(), KEY);
    assertThat(fit.report().draws())
        .isEqualTo(treatment == Treatment.SAMPLED ? GaussianProcessSettings.DEFAULT_DRAWS : 1);
    MixturePosterior belief = fit.posterior(SeedCells.inputs());
    for (int i = 0; i < 8; i++) {
      assertThat(belief.mean(i))
          .isCloseTo(SeedCells.CELLS.get(i).utilization().value(), within(0.08));
    }
  }

  @Test
  void dataNarrowWhatTheyTellOfAndLeaveTheRest() {
    var report = physics().fit(SeedCells.utilization(), KEY).report();
    for (var parameter : report.parameters()) {
      double prior = parameter.priorUpper() - parameter.priorLower();
      double posterior = parameter.upper() - parameter.lower();
      if (parameter.name().equals("reach") || parameter.name().equals("dry_threshold")) {
        assertThat(posterior).as(parameter.name()).isLessThan(0.8 * prior);
      }
      if (parameter.name().equals("loss_rate")) {
        assertThat(posterior).as(parameter.name()).isGreaterThan(0.6 * prior);
      }
    }
    assertThat(report.lengthScales()).hasSize(SeedCells.schema().size());
    assertThat(report.observations()).isEqualTo(8);
  }

  /// Refitting without an observation, with everything held fixed, is what the closed form says.
  @Test
  void closedFormLeaveOneOutEqualsRefitting() {
    GaussianProcessFitter fixed =
        GaussianProcessFitter.of(
            Problems.settings(Discrepancy.MULTIPLICATIVE)
                .withTreatment(Treatment.FIXED, Treatment.FIXED));
    TrainingData data = Problems.replicated();
    MixturePosterior closed = fixed.fit(data, KEY).leaveOneOut();
    for (int i = 0; i < data.size(); i++) {
      int out = i;
      int[] rest = java.util.stream.IntStream.range(0, data.size()).filter(j -> j != out).toArray();
      GaussianProcess refitted = fixed.fit(data.rows(rest), KEY);
      double error =
          Double.isNaN(data.standardError(i)) ? StrictMath.exp(-0.5) * 0.1 : data.standardError(i);
      MixturePosterior expected =
          refitted.posterior(data.inputs().rows(i)).withNoise(new double[] {error});
      assertThat(closed.mean(i)).isCloseTo(expected.mean(0), within(1e-6));
    }
  }

  private static double[] filled(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }
}
