package org.percola.cathode.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.cathode.performance.CellFigures;
import org.percola.cathode.performance.CellToCellNoise;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.cathode.process.ProcessRoute;

class SeedCampaignRowsTest {
  static List<SeedCampaignRow> rows() {
    return SeedCampaignRows.all();
  }

  @Test
  void thereAreFourDryAndFourSolventCathodes() {
    assertThat(rows()).hasSize(8);
    assertThat(rows()).filteredOn(row -> row.design().route() == ProcessRoute.DRY).hasSize(4);
    assertThat(rows()).filteredOn(row -> row.design().millingHours() == 10).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void energyFollowsFromUtilizationAndVoltage(SeedCampaignRow row) {
    double energy =
        CellFigures.wattHoursPerKilogram(
            row.utilization().value(),
            row.averageVoltage().value(),
            row.design().activeMassFraction(),
            EnergyBasis.SEED_ELECTRODE);

    assertThat(energy)
        .isCloseTo(row.seedElectrodeEnergyWattHoursPerKilogram(), within(0.003 * energy));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void uncertaintyIsAtLeastTheCellToCellNoise(SeedCampaignRow row) {
    assertThat(row.utilization().relativeUncertainty())
        .isBetween(CellToCellNoise.relative(3.5), 0.091);
  }

  /// Utilizations predicted by the reference model, printed by the fitting study to 0.1 points.
  @ParameterizedTest
  @CsvSource({
    "DP20, 78.0", "DP30, 64.8", "DP40, 50.0", "DP50, 32.9",
    "SP30, 85.1", "SP40, 81.7", "SP40BM, 94.5", "SP50, 75.9"
  })
  void theModelPredictsThePublishedFit(String id, double percent) {
    double predicted =
        ForwardModel.predict(SeedCampaignRows.row(id).design(), PhysicsParameters.reference())
            .utilization();

    assertThat(100 * predicted).isCloseTo(percent, within(0.051));
  }

  /// Root mean square error of the published fit: 2.5 points over the eight rows.
  @Test
  void theModelFitsWithinTwoAndAHalfPoints() {
    double squares = 0;
    for (SeedCampaignRow row : rows()) {
      double error =
          ForwardModel.predict(row.design(), PhysicsParameters.reference()).utilization()
              - row.utilization().value();
      squares += error * error;
    }

    assertThat(100 * Math.sqrt(squares / 8)).isCloseTo(2.5, within(0.05));
  }

  @Test
  void anUnknownRowIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedCampaignRows.row("SP60"))
        .withMessageStartingWith("id: SP60 (expected: one of [DP20");
  }
}
