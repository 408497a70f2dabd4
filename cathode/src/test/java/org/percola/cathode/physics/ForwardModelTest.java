package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.cathode.process.ProcessRoute;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

class ForwardModelTest {
  /// Room for another order of the same operations; seven digits above rounding.
  private static final double RELATIVE_TOLERANCE = 1e-9;

  static Stream<TableRow> referencePredictions() {
    return Table.fromResource(ForwardModelTest.class, "reference-predictions.csv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("referencePredictions")
  void equalsTheIndependentImplementation(TableRow row) {
    CathodePrediction prediction =
        ForwardModel.predict(designOf(row), PhysicsParameters.reference());

    columns(prediction)
        .forEach((column, value) -> {
          double expected = row.number(column);
          assertThat(value)
              .as(column)
              .isCloseTo(expected, within(RELATIVE_TOLERANCE * Math.abs(expected)));
        });
  }

  private static CathodeDesign designOf(TableRow row) {
    return new CathodeDesign(
        row.constant("route", ProcessRoute.class),
        row.number("f_pto"),
        row.number("f_c"),
        row.number("milled") * Milling.REFERENCE_HOURS,
        row.number("anneal_C"),
        row.number("anneal_h"),
        row.number("loading"),
        row.number("rate_C"));
  }

  private static Map<String, Double> columns(CathodePrediction prediction) {
    Map<String, Double> columns = new LinkedHashMap<>();
    columns.put("U", prediction.utilization());
    columns.put("U_pto", prediction.activeUtilization());
    columns.put("C_pto", prediction.specificCapacityMilliampHoursPerGramPto());
    columns.put("V", prediction.averageVoltage());
    columns.put("E_cam", prediction.energyPerGramLi4Pto());
    columns.put("E_el", prediction.energyWattHoursPerKilogram(EnergyBasis.SEED_ELECTRODE));
    columns.put("E_el_pristine", prediction.pristineElectrodeEnergyWattHoursPerKilogram());
    columns.put("E_vol", prediction.energyWattHoursPerLitre());
    columns.put("thickness", prediction.thicknessMicrometres());
    columns.put("i", prediction.currentDensityMilliampsPerSquareCm());
    columns.put("dV", prediction.overpotentialVolts());
    columns.put("g", prediction.transportShare());
    columns.put("P_i", prediction.ionicConnectivity());
    columns.put("P_e", prediction.electronicConnectivity());
    columns.put("acc", prediction.accessibleShare());
    columns.put("left", prediction.activeMaterialLeft());
    columns.put("sigma", prediction.ionicConductivity());
    columns.put("q_areal", prediction.arealCapacityMilliampHoursPerSquareCm());
    columns.put("rho", prediction.densityGramsPerCubicCm());
    return columns;
  }
}
