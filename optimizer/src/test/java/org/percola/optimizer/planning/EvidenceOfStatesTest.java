package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;

/// What an experiment without a result, or one that came to nothing, says.
class EvidenceOfStatesTest extends EvidenceFixture {
  @Test
  void aDeadCellTellsWhereNotToGoAndNothingElse() {
    Campaign campaign =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("a", "utilization", 1e-6, 1e-7),
            Trial.measurement("b", "average_voltage", 1.5, 0.05));

    Evidence evidence = Evidence.of(campaign);

    assertThat(evidence.observations()).isEmpty();
    assertThat(evidence.made()).isEmpty();
    assertThat(evidence.notMade()).containsExactly(design);
    assertThat(evidence.taken()).contains(design);
    assertThat(evidence.notes()).anyMatch(note -> note.contains("a dead cell"));
    assertThat(data("average_voltage", campaign).size()).isZero();
  }

  @Test
  void anAbandonedDesignIsNeverSuggestedAgainAndAFailedOneMayBe() {
    assertThat(Evidence.of(with(ExperimentState.ABANDONED)).taken()).contains(design);
    assertThat(Evidence.of(with(ExperimentState.FAILED)).taken()).doesNotContain(design);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "INFEASIBLE", "ABANDONED"})
  void resultsOfAnExperimentThatCameToNothingDoNotCount(ExperimentState state) {
    Evidence evidence = Evidence.of(with(state, Trial.measurement("a", "utilization", 0.9, null)));

    assertThat(evidence.observations()).isEmpty();
    assertThat(evidence.pending()).isEmpty();
    assertThat(evidence.taken().contains(design)).isEqualTo(state != ExperimentState.FAILED);
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
}
