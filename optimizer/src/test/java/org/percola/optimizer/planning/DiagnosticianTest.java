package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.FitReport;

class DiagnosticianTest {
  private static final Campaign CAMPAIGN =
      SeedCampaign.campaign("seed", CompositeCathode.standard());

  private static final Diagnosis DIAGNOSIS = Diagnostician.of(CAMPAIGN, 1);

  private static OutcomeDiagnosis of(String outcome) {
    return DIAGNOSIS.outcomes().stream()
        .filter(diagnosis -> diagnosis.outcome().equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sameSeedSameDiagnosis() {
    assertThat(Diagnostician.of(CAMPAIGN, 1)).isEqualTo(DIAGNOSIS);
  }

  @Test
  void everyExperimentIsForetoldOnceByTheOthers() {
    assertThat(of("utilization").leftOut())
        .extracting(OutcomeDiagnosis.LeftOut::experiment)
        .hasSize(8)
        .doesNotHaveDuplicates();
  }

  // The seed's eight cells: the physics sees the ends of each route that others have to guess.
  @Test
  void physicsForetellsUnseenCellsBetterThanWhatAChemistWouldDrawInstead() {
    ModelScore own = Objects.requireNonNull(of("utilization").score());
    assertThat(of("utilization").comparisons())
        .extracting(ModelScore::model)
        .containsExactly("Gaussian process around a constant", "quadratic per route");
    for (ModelScore other : of("utilization").comparisons()) {
      assertThat(own.rootMeanSquareError()).isLessThan(0.7 * other.rootMeanSquareError());
      assertThat(own.meanRankedProbabilityScore()).isLessThan(other.meanRankedProbabilityScore());
      assertThat(own.meanLogDensity()).isGreaterThan(other.meanLogDensity());
    }
  }

  @Test
  void derivedOutcomesAreForetoldFromTheSameFits() {
    OutcomeDiagnosis energy = of("electrode_specific_energy");
    assertThat(energy.report()).isNull();
    assertThat(energy.leftOut())
        .anySatisfy(left -> {
          // SP40BM, 302 Wh/kg: Zhang et al., Joule 5 (2021), Table 1
          assertThat(Math.round(left.result().observed())).isEqualTo(302);
          assertThat(left.result().lower()).isLessThan(302);
        });
  }

  @Test
  void theReportSaysWhatTheDataTaught() {
    FitReport report = Objects.requireNonNull(of("utilization").report());
    assertThat(report.observations()).isEqualTo(8);
    assertThat(report.parameters()).isNotEmpty();
  }

  @Test
  void withoutResultsThereIsNothingToScore() {
    Campaign empty = CompositeCathode.standard().build("empty");
    assertThat(Diagnostician.of(empty, 1).outcomes())
        .hasSize(2)
        .allSatisfy(outcome -> {
          assertThat(outcome.score()).isNull();
          assertThat(outcome.leftOut()).isEmpty();
          assertThat(Objects.requireNonNull(outcome.report()).observations()).isZero();
        });
  }

  @Test
  void oneExperimentIsJudgedByPhysicsAloneAndComparedWithNothing() {
    Campaign one = CAMPAIGN.withExperiments(CAMPAIGN.experiments().subList(0, 1));
    OutcomeDiagnosis utilization = Diagnostician.of(one, 1).outcomes().getFirst();
    assertThat(utilization.leftOut()).hasSize(1);
    assertThat(utilization.comparisons()).isEmpty();
  }
}
