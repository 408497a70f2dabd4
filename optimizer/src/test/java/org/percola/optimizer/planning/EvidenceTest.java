package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.surrogate.TrainingData;

/// Which results count, and how.
class EvidenceTest extends EvidenceFixture {
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
  void aStoredNumberThatCannotBeSquaredIsNotLearnedFrom() {
    Campaign campaign =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("a", "electrode_specific_energy", 1e155, null),
            Trial.measurement("b", "utilization", 0.9, 1e-200));

    Evidence evidence = Evidence.of(campaign);

    assertThat(evidence.observations()).isEmpty();
    assertThat(evidence.notes())
        .hasSize(2)
        .anyMatch(note -> note.contains("electrode_specific_energy: 1.0E155 is stored, but not"))
        .anyMatch(note -> note.contains("utilization: 0.9 is stored, but not learned from"));
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

  @ParameterizedTest
  @CsvSource({"utilization, 0.8", "average_voltage, 2.05"})
  void aResultWithoutErrorHasItsNoiseLearned(String outcome, double value) {
    Campaign campaign =
        with(ExperimentState.COMPLETED, Trial.measurement("a", outcome, value, null));

    assertThat(data(outcome, campaign).standardError(0)).isNaN();
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
