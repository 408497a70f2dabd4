package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

final class DiagnosisTest {
  private final Campaign seed = SeedCampaign.campaign("seed", CompositeCathode.standard());

  @Test
  void everyPublishedCathodeIsForetoldWithoutItself() {
    OutcomeDiagnosis utilization = Diagnosis.of(seed, 1).outcomes().getFirst();
    assertThat(utilization.outcome().name()).isEqualTo("utilization");
    assertThat(utilization.leftOut())
        .extracting(OutcomeDiagnosis.LeftOut::experiment)
        .isEqualTo(seed.experiments().stream().map(e -> e.id()).toList());
    assertThat(utilization.leftOut())
        .allSatisfy(left -> {
          assertThat(left.predicted()).isBetween(0.0, 1.3);
          assertThat(left.standardDeviation()).isPositive();
        });
    // The physics foretells published utilizations within about ten points; a constant does not.
    assertThat(utilization.rootMeanSquareError()).isBetween(0.0, 0.2);
    assertThat(utilization.coverage()).isBetween(0.5, 1.0);
  }

  @Test
  void theSameSeedGivesTheSameDiagnosis() {
    assertThat(Diagnosis.of(seed, 5)).isEqualTo(Diagnosis.of(seed, 5));
  }

  @Test
  void withoutDataThereIsNothingToScore() {
    OutcomeDiagnosis diagnosis =
        Diagnosis.of(CompositeCathode.standard().build("empty"), 1).outcomes().getFirst();
    assertThat(diagnosis.leftOut()).isEmpty();
    assertThat(diagnosis.rootMeanSquareError()).isNaN();
    assertThat(diagnosis.report().observations()).isZero();
  }
}
