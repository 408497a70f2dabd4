package org.percola.server.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignSpace;
import org.percola.v1.DesignValue;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;
import org.percola.v1.Outcome;
import org.percola.v1.Parameter;

class ResultsTableTest {
  private static final Parameter HOURS =
      Parameter.newBuilder()
          .setName("hours")
          .setContinuous(Parameter.Continuous.newBuilder().setUnit("h").setUpper(20))
          .build();

  private static final CampaignSpec SPEC =
      CampaignSpec.newBuilder()
          .addOutcomes(Outcome.newBuilder().setName("utilization").setUnit("1"))
          .addOutcomes(Outcome.newBuilder().setName("average_voltage").setUnit("V"))
          .setSpace(DesignSpace.newBuilder().addParameters(HOURS))
          .build();

  private static List<Told> read(String csv) {
    Faults faults = new Faults();
    List<Told> told = ResultsTable.read(new FileText("r.csv", csv), List.of(), SPEC, faults).rows();
    faults.refuse();
    return told;
  }

  @Test
  void aRowIsOneExperiment() {
    Told told =
        read("""
        experiment,utilization,utilization_sd,average_voltage,condition.cycle,lot.pto
        exp-1,0.93,0.05,2.06±0.04,3,A7
        """)
            .getFirst();
    assertThat(told.experiment()).isEqualTo("exp-1");
    assertThat(told.lots()).containsEntry("pto", "A7");
    assertThat(told.measurements())
        .extracting(Measurement::getOutcome)
        .containsExactly("utilization", "average_voltage");
    Measurement first = told.measurements().getFirst();
    assertThat(first.getExact()).isEqualTo(0.93);
    assertThat(first.getStandardError()).isEqualTo(0.05);
    assertThat(first.getConditionsMap()).containsEntry("cycle", 3.0);
    assertThat(told.measurements().get(1).getStandardError()).isEqualTo(0.04);
  }

  @Test
  void anEndWithoutResultsHasAReason() {
    Told told = read("experiment,state,reason,utilization\nexp-2,failed,short,\n").getFirst();
    assertThat(told.state()).isEqualTo(ExperimentState.EXPERIMENT_STATE_FAILED);
    assertThat(told.reason()).isEqualTo("short");
    assertThat(told.measurements()).isEmpty();
  }

  @Test
  void specificCapacityMayStandForUtilization() {
    Measurement told =
        read("experiment,specific_capacity\nexp-1,381\n").getFirst().measurements().getFirst();
    assertThat(told.getUnit()).isEqualTo("mA.h/g");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Utilization [%]", "utilization (%)", "utilization / %"})
  void aUnitMayStandOverAColumn(String head) {
    Measurement told =
        read("experiment," + head + ",utilization_sd\nexp-1,93,5\n")
            .getFirst()
            .measurements()
            .getFirst();

    assertThat(told.getOutcome()).isEqualTo("utilization");
    assertThat(told.getExact()).isEqualTo(0.93);
    assertThat(told.getStandardError()).isEqualTo(0.05);
  }

  @Test
  void soItMayOverSettings() {
    Told told =
        read("experiment,hours (h),as_made.hours [h],utilization\nexp-1,3,3.5,0.9\n").getFirst();

    assertThat(told.design()).containsEntry("hours", number(3));
    assertThat(told.asMade()).containsEntry("hours", number(3.5));
  }

  private static DesignValue number(double value) {
    return DesignValue.newBuilder().setNumber(value).build();
  }

  @Test
  void theUnitOfACellCountsMoreThanThatOfItsHead() {
    List<Measurement> told =
        read("experiment,utilization [%],average_voltage [mV]\nexp-1,0.9 %,>=2060\n")
            .getFirst()
            .measurements();

    assertThat(told.get(0).getExact()).isEqualTo(0.009);
    assertThat(told.get(1).getUnit()).isEqualTo("mV");
    assertThat(told.get(1).getAtLeast()).isEqualTo(2060);
  }

  @Test
  void aHeadThatSaysThatThereIsNoUnitHasNone() {
    assertThat(read("experiment,utilization [1]\nexp-1,0.9\n").getFirst().measurements())
        .singleElement()
        .extracting(Measurement::getExact)
        .isEqualTo(0.9);
  }

  @Test
  void wordsHaveNoUnit() {
    assertThatThrownBy(() -> read("experiment,utilization,state [h]\nexp-1,0.9,failed\n"))
        .hasMessageContaining("r.csv:1: state [h]: no such column");
  }

  @Test
  void oneOutcomeInTwoUnitsIsGivenTwice() {
    assertThatThrownBy(() -> read("experiment,utilization,utilization [%]\nexp-1,0.9,90\n"))
        .hasMessageContaining("utilization [%]: given twice (expected: once)");
  }

  @Test
  void everyBadCellIsNamedWithItsLine() {
    assertThatThrownBy(() -> read("experiment,utilization,state\nexp-1,high,\n,0.9,lost\n"))
        .hasMessageContaining("r.csv:2 utilization: high (expected: a number")
        .hasMessageContaining("r.csv:3: experiment: empty")
        .hasMessageContaining("r.csv:3 state: lost (expected: running,");
  }

  @Test
  void unknownColumnsAreRefusedRatherThanLost() {
    assertThatThrownBy(() -> read("experiment,utilisation\nexp-1,0.9\n"))
        .hasMessageContaining("r.csv:1: utilisation: no such column");
  }
}
