package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.mean.ConstantMean;

class MeanEstimateTest {
  private static final GaussianProcessSettings PHYSICS =
      CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema()));

  private static final MeanEstimate SEED = MeanEstimate.of(PHYSICS, SeedCells.utilization());

  private static double ignorance(String name) {
    for (int q = 0; q < PHYSICS.mean().parameters().size(); q++) {
      if (PHYSICS.mean().parameters().get(q).name().equals(name)) {
        return SEED.ignorance()[q];
      }
    }
    throw new AssertionError(name);
  }

  /// All eight cells share anneal, loading and rate, and hardly tell carbon apart.
  @Test
  void theSeedSaysMuchAboutReachAndNothingAboutTheAnneal() {
    assertThat(ignorance("reach")).isLessThan(0.7);
    assertThat(ignorance("anneal_temperature_slope")).isCloseTo(1, within(0.01));
    assertThat(ignorance("rate_exponent")).isCloseTo(1, within(0.01));
  }

  @Test
  void havingSeenAnObservationHelpsToForetellIt() {
    assertThat(SEED.optimism()).hasSize(8);
    assertThat(Arrays.stream(SEED.optimism()).sum()).isBetween(0.05, 8.0);
  }

  /// A level with prior N(0, 1), no discrepancy to speak of, two observations of standard error 1:
  /// the level is Σy / 3, its deviation 1/√3; without one it is y/2.
  @Test
  void aLevelIsEstimatedAsByHand() {
    GaussianProcessSettings level =
        new GaussianProcessSettings(
            ConstantMean.of(0, 1, 50),
            PHYSICS.kernel(),
            Discrepancy.ADDITIVE,
            false,
            Treatment.SAMPLED,
            Treatment.FIXED,
            8,
            LengthScalePrior.DIMENSION_SCALED,
            new LogNormalPrior(1e-6, 0.5),
            new LogNormalPrior(1, 0.5),
            ModelForm.PLAIN);
    double[] y = {1.5, 3};
    TrainingData two = TrainingData.of(SeedCells.inputs().rows(0, 1), y, new double[] {1, 1});
    MeanEstimate estimate = MeanEstimate.of(level, two);
    assertThat(estimate.values()[0]).isCloseTo(1.5, within(1e-4));
    assertThat(estimate.ignorance()[0]).isCloseTo(1 / Math.sqrt(3), within(1e-4));
    // ½ (y₀ - y₁/2)² - ½ (y₀ - 1.5)² = 0, and ½ (y₁ - y₀/2)² - ½ (y₁ - 1.5)² = 1.40625
    assertThat(estimate.optimism()[0]).isCloseTo(0, within(1e-4));
    assertThat(estimate.optimism()[1]).isCloseTo(1.40625, within(1e-3));
  }

  /// As many nats as the data determine parameters.
  @Test
  void manyObservationsShareTheOptimismOfWhatTheyDetermine() {
    int[] rows = new int[40];
    Arrays.setAll(rows, i -> i % 8);
    MeanEstimate many = MeanEstimate.of(PHYSICS, SeedCells.utilization().rows(rows));
    double determined = Arrays.stream(many.ignorance()).map(left -> 1 - left * left).sum();
    assertThat(Arrays.stream(many.optimism()).sum()).isCloseTo(determined, within(1e-9));
    assertThat(determined).isBetween(1.0, 25.0);
  }

  @Test
  void withoutDataEverythingIsAsThePriorSays() {
    MeanEstimate none = MeanEstimate.of(PHYSICS, SeedCells.utilization().rows());
    assertThat(none.ignorance()).containsOnly(1.0);
    assertThat(none.optimism()).isEmpty();
    for (int q = 0; q < none.values().length; q++) {
      assertThat(none.values()[q])
          .isCloseTo(PHYSICS.mean().parameters().get(q).fromStandard(0), within(1e-9));
    }
  }
}
