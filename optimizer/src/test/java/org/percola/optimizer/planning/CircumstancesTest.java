package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Measurement.Specimen;
import org.percola.optimizer.campaign.NoiseModel;
import org.percola.optimizer.campaign.NoiseModel.SharedEffect;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.Inputs;

class CircumstancesTest {
  private static final DesignSpace LINE =
      new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of());
  private static final Specimen NONE = new Specimen(null, null, null);

  private final List<Experiment> experiments = new ArrayList<>();

  @Test
  void nothingIsSharedWhereNothingIsNoted() {
    made(NONE, "", Map.of(), 0);
    made(NONE, "", Map.of(), 40);

    assertThat(names(EnumSet.of(SharedEffect.SPECIMEN, SharedEffect.STATION, SharedEffect.LOTS)))
        .isEmpty();
  }

  @Test
  void aSpecimenIsNestedAndItsLabelsHoldInsideWhatIsAroundThem() {
    made(new Specimen("1", "A", "P7"), "", Map.of(), 0);
    made(new Specimen("1", "A", "P7"), "", Map.of(), 0);
    made(new Specimen("2", "A", "P7"), "", Map.of(), 0);
    made(new Specimen("1", "A", "P8"), "", Map.of(), 0);

    Inputs shared = of(EnumSet.of(SharedEffect.SPECIMEN));

    assertThat(names(shared)).containsExactly("powder_batch", "cell");
    assertThat(row(shared, 0)).containsExactly(0, 0, 0, 1);
    assertThat(row(shared, 1)).containsExactly(0, 0, 1, 2);
  }

  @Test
  void cellsOfTwoExperimentsAreTwoCellsUnlessTheirElectrodeIsNamed() {
    made(new Specimen("1", null, null), "", Map.of(), 0);
    made(new Specimen("1", null, null), "", Map.of(), 0);

    assertThat(names(EnumSet.of(SharedEffect.SPECIMEN))).isEmpty();
  }

  @Test
  void aLotThatAllShareOrNoTwoShareTellsNothing() {
    made(NONE, "", Map.of("se", "12", "carbon", "a", "pto", "1"), 0);
    made(NONE, "", Map.of("se", "12", "carbon", "b", "pto", "1"), 0);
    made(NONE, "", Map.of("se", "13", "carbon", "c"), 0);

    Inputs shared = of(EnumSet.of(SharedEffect.LOTS));

    assertThat(names(shared)).containsExactly("lot se");
    assertThat(shared.active(0, 2)).isTrue();
  }

  @Test
  void whatNobodyNotedIsNotShared() {
    made(NONE, "ada", Map.of(), 0);
    made(NONE, "ada", Map.of(), 0);
    made(NONE, "bo", Map.of(), 0);
    made(NONE, "", Map.of(), 0);

    Inputs shared = of(EnumSet.of(SharedEffect.STATION));

    assertThat(row(shared, 0)).startsWith(0, 0, 1);
    assertThat(shared.active(0, 3)).isFalse();
  }

  @Test
  void driftIsCountedInDaysFromTheFirstResultOn() {
    made(NONE, "", Map.of(), 20);
    made(NONE, "", Map.of(), 10);
    made(NONE, "", Map.of(), 40);

    Inputs shared = of(EnumSet.of(SharedEffect.DRIFT));

    assertThat(row(shared, 0)).containsExactly(10, 0, 30);
    assertThat(shared.schema().columns().getFirst()).isInstanceOf(InputColumn.Numeric.class);
  }

  @Test
  void resultsOfOneDayDoNotDrift() {
    made(NONE, "", Map.of(), 0);
    made(NONE, "", Map.of(), 0.5);

    assertThat(names(EnumSet.of(SharedEffect.DRIFT))).isEmpty();
  }

  private void made(Specimen specimen, String station, Map<String, String> lots, double day) {
    Instant at = Instant.EPOCH.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    Measurement measurement =
        new Measurement(
            "m",
            Trial.OUTCOME,
            new Measurement.Value.Exact(1),
            "1",
            null,
            specimen,
            Map.of(),
            1,
            null,
            null,
            false);
    experiments.add(
        new Experiment(
            "e" + experiments.size(),
            Design.empty().with("x", 0.1 * experiments.size()),
            null,
            List.of(measurement),
            station.isEmpty() ? null : station,
            lots,
            List.of(new Experiment.Change(ExperimentState.COMPLETED, at, "")),
            null));
  }

  private Inputs of(Set<SharedEffect> effects) {
    Campaign campaign = Trial.campaign(LINE, Objective.Goal.MAXIMIZE).withExperiments(experiments);
    NoiseModel noise = new NoiseModel(effects, NoiseModel.Residuals.NORMAL);
    return Circumstances.of(
        new Outcome.Measured(Trial.OUTCOME, "1", PriorBelief.CONSTANT.with(noise)),
        Evidence.of(campaign));
  }

  private List<String> names(Set<SharedEffect> effects) {
    return names(of(effects));
  }

  private static List<String> names(Inputs shared) {
    return shared.schema().columns().stream().map(InputColumn::name).toList();
  }

  private static double[] row(Inputs shared, int column) {
    double[] values = new double[shared.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = shared.value(column, i);
    }
    return values;
  }
}
