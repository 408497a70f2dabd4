package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.percola.cathode.performance.CellToCellNoise;
import org.percola.cathode.process.ProcessRoute;

/// The domain size of cryo-milled cathodes, fitted to the only one published: Table S1 row 9 of the
/// seed (Hao et al., ACS Energy Lett. 6 (2021) 201), 20 wt% PTO, utilization 99.5 %. Carbon (10
/// wt%), loading and rate are those of the seed, because the row does not print its own.
class CryoDomainFitTest {
  private static final double UTILIZATION = 0.995;
  private static final double STANDARD_UNCERTAINTY = UTILIZATION * CellToCellNoise.relative(3.5);
  private static final CathodeDesign ROW_9 =
      new CathodeDesign(ProcessRoute.CRYO_MILLED, 0.2, 0.1, 0, 20, 0, 3.5 / 1.3, 0.1);

  @Test
  void theReferenceIsTheMostProbableSize() {
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double size = 0.3; size < 12; size *= 1.0005) {
      double misfit = misfit(size);
      if (misfit < least) {
        least = misfit;
        best = size;
      }
    }

    assertThat(PhysicsParameter.CRYO_DOMAIN_SIZE.reference()).isCloseTo(best, within(0.002));
    assertThat(utilization(best)).isCloseTo(UTILIZATION, within(STANDARD_UNCERTAINTY));
  }

  @Test
  void theSizeThatReproducesTheRowExactlyIsWithinItsPrior() {
    double exact = 4.42;

    assertThat(utilization(exact)).isCloseTo(UTILIZATION, within(5e-5));
    assertThat(PhysicsParameter.CRYO_DOMAIN_SIZE.prior().toStandard(exact)).isBetween(1.0, 2.0);
  }

  @Test
  void cryoMillingBeatsDryMixingAtTheSameComposition() {
    CathodeDesign dry = new CathodeDesign(ProcessRoute.DRY, 0.2, 0.1, 0, 20, 0, 3.5 / 1.3, 0.1);

    assertThat(ForwardModel.predict(ROW_9, PhysicsParameters.reference()).utilization())
        .isGreaterThan(
            ForwardModel.predict(dry, PhysicsParameters.reference()).utilization() + 0.1);
  }

  private static double misfit(double domainMicrometres) {
    double data = (utilization(domainMicrometres) - UTILIZATION) / STANDARD_UNCERTAINTY;
    double prior = PhysicsParameter.CRYO_DOMAIN_SIZE.prior().toStandard(domainMicrometres);
    return data * data + prior * prior;
  }

  private static double utilization(double domainMicrometres) {
    return ForwardModel.predict(
            ROW_9,
            PhysicsParameters.reference()
                .with(PhysicsParameter.CRYO_DOMAIN_SIZE, domainMicrometres))
        .utilization();
  }
}
