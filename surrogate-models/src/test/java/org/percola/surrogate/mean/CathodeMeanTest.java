package org.percola.surrogate.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.CathodePrediction;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.PhysicsParameter;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.cathode.process.ProcessRoute;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.SeedCells;

class CathodeMeanTest {
  private static final CathodeColumns COLUMNS = CathodeColumns.from(SeedCells.schema());

  private static double[] reference(CathodeMean mean) {
    return mean.parameters().stream().mapToDouble(MeanParameter::reference).toArray();
  }

  private static CathodePrediction predicted(CathodeDesign design) {
    return ForwardModel.predict(design, PhysicsParameters.reference());
  }

  @Test
  void readsDesignsByColumnName() {
    CathodeMean mean = CathodeMean.of(CathodeOutcome.UTILIZATION, COLUMNS);
    double[] out = new double[2];
    mean.evaluate(SeedCells.inputs().rows(6, 0), reference(mean), out);
    assertThat(out[0]).isEqualTo(predicted(SeedCells.CELLS.get(6).design()).utilization());
    assertThat(out[1]).isEqualTo(predicted(SeedCells.CELLS.get(0).design()).utilization());
  }

  @Test
  void preparedDesignsGiveTheSameBits() {
    CathodeMean mean = CathodeMean.of(CathodeOutcome.AVERAGE_VOLTAGE, COLUMNS);
    double[] direct = new double[8];
    double[] prepared = new double[8];
    mean.evaluate(SeedCells.inputs(), reference(mean), direct);
    mean.over(SeedCells.inputs()).evaluate(reference(mean), prepared);
    assertThat(prepared).containsExactly(direct);
  }

  @Test
  void utilizationDependsOnEverythingButTheVoltageLine() {
    assertThat(CathodeOutcome.UTILIZATION.parameters())
        .doesNotContain(PhysicsParameter.VOLTAGE_INTERCEPT, PhysicsParameter.VOLTAGE_SLOPE)
        .hasSize(PhysicsParameter.values().length - 2);
  }

  /// Every parameter left out of an outcome leaves it alone, at designs of all routes.
  @Test
  void parametersLeftOutDoNotMatter() {
    for (CathodeOutcome outcome : CathodeOutcome.values()) {
      for (PhysicsParameter parameter : PhysicsParameter.values()) {
        if (outcome.parameters().contains(parameter)) {
          continue;
        }
        PhysicsParameters moved =
            PhysicsParameters.reference().with(parameter, parameter.prior().fromStandard(1));
        for (ProcessRoute route : ProcessRoute.values()) {
          double hours = route.usesSolvent() ? 2 : 0;
          CathodeDesign design = new CathodeDesign(route, 0.4, 0.07, 4, 200, hours, 8, 0.2);
          assertThat(outcome.of(ForwardModel.predict(design, moved)))
              .as("%s by %s", outcome, parameter)
              .isEqualTo(outcome.of(predicted(design)));
        }
      }
    }
  }

  @Test
  void voltageEndsAtTheCutOff() {
    CathodeMean mean = CathodeMean.of(CathodeOutcome.AVERAGE_VOLTAGE, COLUMNS);
    double[] out = new double[1];
    Inputs noCarbon = SeedCells.inputs(new double[] {1, 0.7, 0.3, 0, 0, 180, 0.5, 40});
    mean.evaluate(noCarbon, reference(mean), out);
    assertThat(out[0]).isEqualTo(CathodePrediction.CUT_OFF_VOLTS);
  }

  @Test
  void missingColumnsTakeTheSeedsConditions() {
    InputSchema schema =
        new InputSchema(
            List.of(
                new InputColumn.Numeric(
                    "pto_mass_fraction", 0.1, 0.7, InputColumn.Spacing.LINEAR, null)));
    Inputs inputs = Inputs.of(schema, 1, new double[][] {{0.4}}, new boolean[][] {{true}});
    CathodeMean mean = CathodeMean.of(CathodeOutcome.UTILIZATION, CathodeColumns.from(schema));
    double[] out = new double[1];
    mean.evaluate(inputs, reference(mean), out);
    assertThat(out[0])
        .isEqualTo(
            predicted(
                    new CathodeDesign(ProcessRoute.SOLVENT, 0.4, 0.1, 0, 180, 0.5, 3.5 / 1.3, 0.1))
                .utilization());
  }

  @Test
  void carbonIsWhatTheOtherFractionsLeave() {
    InputSchema schema =
        new InputSchema(
            List.of(
                new InputColumn.Numeric(
                    "pto_mass_fraction", 0.1, 0.7, InputColumn.Spacing.LINEAR, null),
                new InputColumn.Numeric(
                    "electrolyte_mass_fraction", 0.1, 0.8, InputColumn.Spacing.LINEAR, null)));
    assertThat(CathodeColumns.from(schema).carbonMassFraction())
        .isEqualTo(
            new CathodeInput.Remainder(List.of("pto_mass_fraction", "electrolyte_mass_fraction")));
  }

  @Test
  void schemaWithoutActiveMaterialIsRefused() {
    assertThatThrownBy(() -> CathodeColumns.from(new InputSchema(List.of())))
        .hasMessageContaining("no pto_mass_fraction");
  }

  @Test
  void unknownRouteIsRefusedByName() {
    InputSchema schema =
        new InputSchema(
            List.of(
                new InputColumn.Numeric(
                    "pto_mass_fraction", 0.1, 0.7, InputColumn.Spacing.LINEAR, null),
                new InputColumn.Categorical("process_route", List.of("wet"), null)));
    Inputs inputs =
        Inputs.of(schema, 1, new double[][] {{0.4}, {0}}, new boolean[][] {{true}, {true}});
    CathodeMean mean = CathodeMean.of(CathodeOutcome.UTILIZATION, CathodeColumns.from(schema));
    assertThatThrownBy(() -> mean.over(inputs))
        .hasMessageContaining("process_route: wet (expected: one of dry, solvent, cryo_milled)");
  }
}
