package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement.Specimen;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

/// Results that are known only up to a bound.
class EvidenceOfBoundsTest extends EvidenceFixture {
  @Test
  void aBoundIsLearnedFromAsNoMoreThanThat() {
    Campaign campaign =
        with(
            ExperimentState.COMPLETED,
            seen("a", "utilization", new Value.AtLeast(0.35), null),
            seen("b", "utilization", new Value.AtMost(0.9), null),
            Trial.measurement("c", "utilization", 0.6, null));

    Evidence evidence = Evidence.of(campaign);
    TrainingData data = data("utilization", campaign);

    assertThat(List.of(data.bound(0), data.bound(1), data.bound(2)))
        .containsExactly(Bound.AT_LEAST, Bound.AT_MOST, Bound.NONE);
    assertThat(data.value(0)).isEqualTo(0.35);
    assertThat(evidence.observations().getFirst().mean("utilization")).isNaN();
    assertThat(evidence.notes())
        .containsExactly("2 results are known only up to a bound, and count as no more than that.");
  }

  @Test
  void aBoundOfACellThatLaterEndedIsOvertaken() {
    Specimen cell = new Specimen("C12", null, null);
    TrainingData data =
        data(
            "utilization",
            with(
                ExperimentState.COMPLETED,
                seen("a", "utilization", new Value.AtLeast(0.3), cell),
                seen("b", "utilization", new Value.AtLeast(0.4), cell),
                seen("c", "utilization", new Value.Exact(0.6), cell),
                seen("d", "utilization", new Value.AtLeast(0.5), new Specimen("C13", null, null)),
                seen("e", "utilization", new Value.AtLeast(0.2), null)));

    assertThat(List.of(data.value(0), data.value(1), data.value(2))).containsExactly(0.6, 0.5, 0.2);
    assertThat(data.size()).isEqualTo(3);
  }

  @Test
  void aBoundBeyondBeliefStaysOut() {
    Evidence evidence =
        Evidence.of(
            with(
                ExperimentState.COMPLETED,
                seen("a", "utilization", new Value.AtLeast(1.3), null),
                seen("b", "utilization", new Value.AtMost(1.3), null)));

    assertThat(evidence.observations().getFirst().results()).hasSize(1);
    assertThat(evidence.notes().getFirst()).contains("at least 1.3 (expected: 0 to 1.15)");
  }
}
