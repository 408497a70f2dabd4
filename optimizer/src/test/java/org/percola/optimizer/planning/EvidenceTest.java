package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.TrainingData;

class EvidenceTest {
  private final Campaign empty = CompositeCathode.standard().build("empty");
  private final Design design =
      SeedCampaign.campaign("seed", CompositeCathode.standard()).experiments().getLast().design();

  @Test
  void replicatesAreRowsOfTheirOwnAndOneMean() {
    Campaign campaign =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("a", "utilization", 0.90, 0.05),
            Trial.measurement("b", "utilization", 0.94, 0.05));

    Evidence evidence = Evidence.of(campaign);
    TrainingData data = data("utilization", campaign);

    assertThat(data.size()).isEqualTo(2);
    assertThat(evidence.observations()).hasSize(1);
    assertThat(evidence.observations().getFirst().mean("utilization"))
        .isCloseTo(0.92, within(1e-12));
    assertThat(evidence.observations().getFirst().mean("average_voltage")).isNaN();
  }

  @Test
  void aCorrectedResultDoesNotCount() {
    Measurement corrected =
        new Measurement(
            "b",
            "utilization",
            new Measurement.Value.Exact(0.9),
            "1",
            null,
            null,
            Map.of(),
            1,
            null,
            "a",
            false);

    Evidence evidence =
        Evidence.of(
            with(
                ExperimentState.COMPLETED,
                Trial.measurement("a", "utilization", 0.5, null),
                corrected));

    assertThat(evidence.observations().getFirst().mean("utilization")).isEqualTo(0.9);
  }

  @Test
  void aSuspiciousResultStaysOutUntilSomebodyConfirmsIt() {
    Measurement suspicious = Trial.measurement("a", "utilization", 1.3, null);

    Evidence before = Evidence.of(with(ExperimentState.COMPLETED, suspicious));
    Evidence after = Evidence.of(with(ExperimentState.COMPLETED, confirmed(suspicious)));

    assertThat(before.observations()).isEmpty();
    assertThat(before.notes())
        .containsExactly(
            "Experiment e1: utilization: 1.3 (expected: 0 to 1.15) stays out of the fit until it is"
                + " confirmed or corrected.");
    assertThat(after.observations()).hasSize(1);
  }

  @Test
  void aBoundWithoutANumberIsNotLearnedFrom() {
    Measurement bound =
        new Measurement(
            "a",
            "utilization",
            new Measurement.Value.AtLeast(0.35),
            "1",
            null,
            null,
            Map.of(),
            1,
            null,
            null,
            false);

    Evidence evidence = Evidence.of(with(ExperimentState.COMPLETED, bound));

    assertThat(evidence.observations()).isEmpty();
    assertThat(evidence.notes()).hasSize(1).first().asString().contains("up to a bound");
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "INFEASIBLE", "ABANDONED"})
  void resultsOfAnExperimentThatCameToNothingDoNotCount(ExperimentState state) {
    Evidence evidence = Evidence.of(with(state, Trial.measurement("a", "utilization", 0.9, null)));

    assertThat(evidence.observations()).isEmpty();
    assertThat(evidence.pending()).isEmpty();
    assertThat(evidence.taken().contains(design)).isEqualTo(state == ExperimentState.INFEASIBLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUGGESTED", "LEASED", "RUNNING"})
  void anOpenExperimentIsPendingUntilItHasAResult(ExperimentState state) {
    Evidence without = Evidence.of(with(state));
    Evidence with = Evidence.of(with(state, Trial.measurement("a", "utilization", 0.9, null)));

    assertThat(without.pending()).containsExactly(design);
    assertThat(with.pending()).isEmpty();
    assertThat(with.observations()).hasSize(1);
    assertThat(without.taken()).containsExactly(design);
  }

  @Test
  void aUtilizationWithoutErrorHasTheScatterOfACell() {
    Campaign campaign =
        with(ExperimentState.COMPLETED, Trial.measurement("a", "utilization", 0.8, null));

    TrainingData data = data("utilization", campaign);

    // 0.8 sqrt(0.045² + (0.1 mg / 3.5 mg)²) = 0.8 × 5.33 %
    assertThat(data.standardError(0)).isCloseTo(0.04264, within(1e-4));
  }

  @Test
  void aVoltageWithoutErrorHasItsNoiseLearned() {
    Campaign campaign =
        with(ExperimentState.COMPLETED, Trial.measurement("a", "average_voltage", 2.05, null));

    assertThat(data("average_voltage", campaign).standardError(0)).isNaN();
  }

  private Campaign with(ExperimentState state, Measurement... measurements) {
    return empty.withExperiment(Trial.experiment(empty, design, List.of(measurements), state));
  }

  private static TrainingData data(String outcome, Campaign campaign) {
    return TrainingRows.of(
        (Outcome.Measured) campaign.outcome(outcome),
        campaign,
        Evidence.of(campaign),
        SpaceEncoding.of(campaign.space()));
  }

  private static Measurement confirmed(Measurement m) {
    return new Measurement(
        m.id(),
        m.outcome(),
        m.value(),
        m.unit(),
        m.standardError(),
        m.specimen(),
        m.conditions(),
        m.replicate(),
        m.sourceHash(),
        m.supersedes(),
        true);
  }
}
