package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;
import org.percola.surrogate.mean.CathodeColumns;

class LeaveOneOutTest {
  private static final RandomKey KEY = RandomKey.ofSeed(3);
  private static final CathodeColumns COLUMNS = CathodeColumns.from(SeedCells.schema());

  enum Case {
    PHYSICS_OF_UTILIZATION,
    PHYSICS_OF_VOLTAGE,
    UNKNOWN_LEVEL;

    GaussianProcessSettings settings() {
      return switch (this) {
        case PHYSICS_OF_UTILIZATION -> CathodeSettings.utilization(COLUMNS).withDraws(192);
        case PHYSICS_OF_VOLTAGE -> CathodeSettings.voltage(COLUMNS).withDraws(192);
        case UNKNOWN_LEVEL -> GaussianProcessSettings.constantMean().withDraws(192);
      };
    }

    TrainingData data() {
      return this == PHYSICS_OF_VOLTAGE ? SeedCells.voltage() : SeedCells.utilization();
    }
  }

  /// Eight fits to seven cells against one fit to eight, both with sampling error of 192 draws:
  /// means within a third of a deviation, deviations within 30 %, mean log scores within 0.1.
  @ParameterizedTest
  @EnumSource(Case.class)
  void foretellsTheSeedCellsAsFitsWithoutThemDo(Case seed) {
    GaussianProcessFitter fitter = GaussianProcessFitter.of(seed.settings());
    LeaveOneOut left = fitter.fit(seed.data(), KEY).leftOut();
    CrossValidation refitted = CrossValidation.leaveOneOut(fitter, seed.data(), KEY.child(1));
    for (HeldOut held : refitted.predictions()) {
      int row = held.row();
      assertThat(left.posterior().mean(row))
          .isCloseTo(held.mean(), within(held.standardDeviation() / 3));
      assertThat(left.posterior().standardDeviation(row) / held.standardDeviation())
          .isBetween(0.7, 1.3);
    }
    assertThat(mean(8, left::logScore)).isCloseTo(refitted.meanLogDensity(), within(0.1));
  }

  private static double mean(int count, IntToDoubleFunction score) {
    return IntStream.range(0, count).mapToDouble(score).average().orElseThrow();
  }

  @Test
  void scoreIsTheDensityOfTheObservation() {
    TrainingData data = Problems.replicated();
    LeaveOneOut left =
        GaussianProcessFitter.of(Problems.settings(Discrepancy.ADDITIVE)).fit(data, KEY).leftOut();
    for (int k = 0; k < data.size(); k++) {
      assertThat(left.logScore(k))
          .isCloseTo(left.posterior().logDensity(k, data.value(k)), within(1e-10));
      assertThat(left.effectiveDraws(k)).isBetween(1.0, 16 + 1e-9);
    }
  }

  @Test
  void oneDrawNeedsNoWeightsAndNoWarning() {
    LeaveOneOut left =
        GaussianProcessFitter.of(
                GaussianProcessSettings.constantMean()
                    .withTreatment(Treatment.FITTED, Treatment.FITTED))
            .fit(SeedCells.utilization(), KEY)
            .leftOut();
    assertThat(left.posterior().draws()).isEqualTo(1);
    assertThat(left.messages()).isEmpty();
  }

  /// A lone far value decides what the draws are: without it they say little.
  @Test
  void warnsWhereTheBeliefHangsOnOneObservation() {
    double[] values = {1.0, 1.01, 0.99, 1.02, 3.0};
    double[] errors = {0.01, 0.01, 0.01, 0.01, 0.01};
    TrainingData data = TrainingData.of(Problems.randomPoints(5, 5), values, errors);
    LeaveOneOut left =
        GaussianProcessFitter.of(Problems.settings(Discrepancy.ADDITIVE).withDraws(48))
            .fit(data, KEY)
            .leftOut();
    List<String> messages = left.messages();
    assertThat(messages).singleElement().asString().contains("4").contains("fit without them");
    assertThat(left.effectiveDraws(4)).isLessThan(29);
  }
}
