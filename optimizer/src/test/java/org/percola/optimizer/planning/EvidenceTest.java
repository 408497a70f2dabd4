package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.cathode.performance.CellFigures;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Measurement.Specimen;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

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

  @Test
  void anEnergyThatCameWithAVoltageSaysTheUtilization() {
    Campaign whole =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("v", "average_voltage", 2.0, 0.02),
            Trial.measurement("e", "electrode_specific_energy", 300, 6.0));
    TrainingData data = data("utilization", whole);
    double share = design.number("pto_mass_fraction");
    double perUnit = CellFigures.wattHoursPerKilogram(1, 2.0, share, EnergyBasis.SEED_ELECTRODE);

    assertThat(data.value(0)).isCloseTo(300 / perUnit, within(1e-12));
    // 2 % of the energy and 1 % of the voltage
    assertThat(data.standardError(0) / data.value(0))
        .isCloseTo(Math.hypot(0.02, 0.01), within(2e-4));
    assertThat(Evidence.of(whole).notes())
        .containsExactly("Experiment e1: utilization was read from electrode_specific_energy.");
  }

  @Test
  void anArealCapacitySaysTheUtilizationWhereTheLoadingIsKnown() {
    Campaign whole =
        with(ExperimentState.COMPLETED, Trial.measurement("q", "areal_capacity", 0.3, null));

    assertThat(data("utilization", whole).value(0))
        .isCloseTo(
            0.3 / CellFigures.arealCapacity(1, design.number("pto_mass_fraction"), 3.5 / 1.3),
            within(1e-3));
  }

  @Test
  void anEnergyAloneIsStoredAndSaidNotToBeLearnedFrom() {
    Campaign whole =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("e", "electrode_specific_energy", 300, 6.0));

    assertThat(data("utilization", whole).size()).isZero();
    assertThat(Evidence.of(whole).notes())
        .containsExactly(
            "Experiment e1: electrode_specific_energy is stored, but not learned from: it does not"
                + " tell utilization and average_voltage by itself.");
  }

  @Test
  void anEnergyThatContradictsItsPartsIsNoted() {
    Campaign whole =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("u", "utilization", 0.5, null),
            Trial.measurement("v", "average_voltage", 2.0, null),
            Trial.measurement("e", "electrode_specific_energy", 300, null));

    assertThat(Evidence.of(whole).notes())
        .singleElement()
        .asString()
        .startsWith("Experiment e1: electrode_specific_energy is 300 Wh/kg, but utilization and")
        .endsWith("please confirm or correct one of them.");
  }

  private static Measurement seen(
      String id, String outcome, Value value, @Nullable Specimen specimen) {
    return new Measurement(id, outcome, value, "1", null, specimen, Map.of(), 1, null, null, false);
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

  @ParameterizedTest
  @CsvSource({"utilization, 0.8", "average_voltage, 2.05"})
  void aResultWithoutErrorHasItsNoiseLearned(String outcome, double value) {
    Campaign campaign =
        with(ExperimentState.COMPLETED, Trial.measurement("a", outcome, value, null));

    assertThat(data(outcome, campaign).standardError(0)).isNaN();
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
