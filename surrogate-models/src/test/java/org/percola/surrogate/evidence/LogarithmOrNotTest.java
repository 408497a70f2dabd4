package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessSettings;

class LogarithmOrNotTest {
  private static final RandomKey KEY = RandomKey.ofSeed(7);
  private static final LogarithmOrNot FITTER =
      LogarithmOrNot.of(GaussianProcessSettings.constantMean().withDraws(8));
  private static final InputSchema NUMBERS = new InputSchema(List.of(number("x"), number("z")));

  private static InputColumn number(String name) {
    return new InputColumn.Numeric(name, 0, 1, InputColumn.Spacing.LINEAR, null);
  }

  @Test
  void multiplyingEffectsAreModelledByTheirLogarithm() {
    TrainingData data = data(NUMBERS, 24, (x, z) -> StrictMath.exp(6 * x - 3 * z));
    assertThat(chosen(FITTER.fit(data, KEY))).isEqualTo("logarithms of the outcome");
  }

  @Test
  void aSmoothSurfaceOfPositiveValuesStaysOnItsOwnScale() {
    SplittableRandom noise = new SplittableRandom(7);
    TrainingData data =
        data(NUMBERS, 24, (x, z) -> 5 + Math.sin(5 * x) * z + 0.1 * noise.nextGaussian());
    assertThat(chosen(FITTER.fit(data, KEY))).isEqualTo("the outcome as it is");
  }

  @Test
  void whatCannotBeAskedIsNot() {
    TrainingData data = data(NUMBERS, 24, (x, z) -> Math.sin(5 * x) * z);
    assertThat(FITTER.fit(data, KEY)).isInstanceOf(GaussianProcess.class);
  }

  @Test
  void fewObservationsChooseNothing() {
    TrainingData data =
        data(NUMBERS, LogarithmOrNot.ENOUGH_OBSERVATIONS - 1, (x, z) -> StrictMath.exp(6 * x));
    assertThat(FITTER.fit(data, KEY)).isInstanceOf(GaussianProcess.class);
  }

  @Test
  void constantsAndDuplicatesAreBelievedToo() {
    TrainingData constant = data(NUMBERS, 24, (x, z) -> 5);
    int[] twice = new int[24];
    Arrays.setAll(twice, i -> i % 4);
    for (TrainingData data : List.of(constant, constant.rows(twice))) {
      Posterior posterior = FITTER.fit(data, KEY).posterior(data.inputs());
      assertThat(posterior.mean(0)).isFinite();
      assertThat(posterior.standardDeviation(0)).isFinite();
    }
  }

  @Test
  void theSameKeyGivesTheSameBits() {
    TrainingData data = data(NUMBERS, 20, (x, z) -> StrictMath.exp(6 * x - 3 * z));
    Posterior once = FITTER.fit(data, KEY).predictive(data.inputs());
    Posterior again = FITTER.fit(data, KEY).predictive(data.inputs());
    assertThat(again.mean(3)).isEqualTo(once.mean(3));
    assertThat(again.quantile(3, 0.05)).isEqualTo(once.quantile(3, 0.05));
  }

  @Test
  void theReportTellsWhatWasTriedAndWhatWon() {
    TrainingData data = data(NUMBERS, 24, (x, z) -> StrictMath.exp(6 * x - 3 * z));
    FitReport report = FITTER.fit(data, KEY).report();
    assertThat(report.components()).extracting(FitReport.Component::weight).containsOnlyOnce(1.0);
    assertThat(report.components().getFirst().name()).isEqualTo("the outcome as it is");
    assertThat(report.messages())
        .contains("The observations foretell each other better with logarithms of the outcome.");
  }

  private static String chosen(Surrogate surrogate) {
    return surrogate.report().components().stream()
        .filter(component -> component.weight() == 1)
        .findFirst()
        .orElseThrow()
        .name();
  }

  /// Uniform designs, 1 % relative noise.
  private static TrainingData data(InputSchema schema, int size, DoubleBinaryOperator truth) {
    RandomGenerator random = KEY.child("data").generator();
    double[][] cells = new double[2][size];
    boolean[][] active = new boolean[2][size];
    double[] values = new double[size];
    double[] unknown = new double[size];
    Arrays.fill(active[0], true);
    Arrays.fill(active[1], true);
    Arrays.fill(unknown, Double.NaN);
    for (int i = 0; i < size; i++) {
      cells[0][i] = random.nextDouble();
      cells[1][i] = random.nextDouble();
      double noise = 0.01 * (2 * random.nextDouble() - 1);
      values[i] = truth.applyAsDouble(cells[0][i], cells[1][i]) * (1 + noise);
    }
    return TrainingData.of(Inputs.of(schema, size, cells, active), values, unknown);
  }
}
