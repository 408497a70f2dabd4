package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.process.ProcessRoute;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.mean.CathodeInput;

final class CathodeReadingTest {
  private static final Design DRY =
      Design.empty()
          .with("process_route", "dry")
          .with("pto_mass_fraction", 0.4)
          .with("electrolyte_mass_fraction", 0.5)
          .with("carbon_mass_fraction", 0.1)
          .with("loading_mg_per_cm2", 5);

  @Test
  void aDryDesignIsReadWithoutAnAnneal() {
    CathodeDesign cathode = new CathodeReading(Spaces.CATHODE, Map.of()).cathode(DRY);
    assertThat(cathode.route()).isEqualTo(ProcessRoute.DRY);
    assertThat(cathode.annealHours()).isZero();
    assertThat(cathode.loadingMilligramsPerSquareCm()).isEqualTo(5);
  }

  @Test
  void activeMaterialMayBeWhatElectrolyteAndCarbonLeave() {
    DesignSpace space =
        DesignSpace.of(
            Spaces.part("electrolyte_mass_fraction", 0, 1, 0),
            Spaces.part("carbon_mass_fraction", 0, 1, 0));
    Design design =
        Design.empty().with("electrolyte_mass_fraction", 0.5).with("carbon_mass_fraction", 0.1);
    assertThat(new CathodeReading(space, Map.of()).cathode(design).activeMassFraction())
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void columnsMayRenameOrFixARole() {
    DesignSpace space =
        DesignSpace.of(
            Spaces.part("active", 0, 1, 0),
            new Parameter.Categorical("how", List.of("Dry", "Solvent"), null));
    Map<String, String> columns =
        Map.of("pto_mass_fraction", "active", "process_route", "how", "c_rate", "0.3");
    CathodeDesign cathode =
        new CathodeReading(space, columns)
            .cathode(Design.empty().with("active", 0.25).with("how", "Dry"));
    assertThat(cathode.activeMassFraction()).isEqualTo(0.25);
    assertThat(cathode.route()).isEqualTo(ProcessRoute.DRY);
    assertThat(cathode.cRate()).isEqualTo(0.3);
  }

  /// Limits and prior means must speak of the same cathode.
  @Test
  void rolesThatNobodyPlaysAreReadAsThePriorMeanReadsThem() {
    CathodeColumns prior =
        CathodeColumns.from(
            new InputSchema(
                List.of(
                    new InputColumn.Numeric(
                        "pto_mass_fraction", 0, 1, InputColumn.Spacing.LINEAR, null))));
    CathodeDesign cathode =
        new CathodeReading(DesignSpace.of(Spaces.part("pto_mass_fraction", 0, 1, 0)), Map.of())
            .cathode(Design.empty().with("pto_mass_fraction", 0.4));
    assertThat(cathode.route()).isEqualTo(prior.routeOtherwise());
    assertThat(
            List.of(
                prior.carbonMassFraction(),
                prior.millingHours(),
                prior.annealCelsius(),
                prior.annealHours(),
                prior.loadingMilligramsPerSquareCm(),
                prior.cRate()))
        .containsExactly(
            new CathodeInput.Constant(cathode.carbonMassFraction()),
            new CathodeInput.Constant(cathode.millingHours()),
            new CathodeInput.Constant(cathode.annealCelsius()),
            new CathodeInput.Constant(cathode.annealHours()),
            new CathodeInput.Constant(cathode.loadingMilligramsPerSquareCm()),
            new CathodeInput.Constant(cathode.cRate()));
  }
}
